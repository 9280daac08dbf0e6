extension Report {
    private static let payer = ReportParameter(
        "payer", .choice(["host", "us", "both"]), help: "whose money: host, us, or one sum of both")

    private static let period: [ReportColumn] = [
        .detail("year_from", .label, help: "label of the first year"),
        .detail("year_to", .label, help: "label of the last year"),
        ReportColumn("years", "year", help: "the year, or the span of years"),
        .detail("calendar", help: "CY, USFY, JFY, UKFY, AUFY; date or multi where it is none"),
        .detail("first_day", .day, help: "first day of the period"),
        .detail("last_day", .day, help: "last day of the period"),
    ]

    static let contributions = Report(
        "contributions", title: "Contributions",
        summary: "Lists what each side pays, line by line, in its own currency and in US dollars.",
        discussion: """
            Rows must not be added up: a total stands above its parts, which are marked. Dollars are \
            at the rate of the calendar year that the period is labelled with, unless --rate says \
            otherwise.
            """,
        parameters: [
            .host, .year, .from, .until, payer,
            ReportParameter(
                "line", .live(sql: "SELECT line FROM cost_lines ORDER BY line"),
                help: "this cost line and all inside it"),
            .rate,
        ],
        columns: [.host, .hostNameDetail] + period + [
            ReportColumn("payer", "payer", help: "host, us, or both: one sum of both"),
            .detail("depth", .label, help: "0: not inside another row of its account")
                .counted("lines of the same account that hold it"),
            ReportColumn("line", "line", help: "the cost line's code"),
            .detail("line_title", help: "the cost line's title"),
            .wide("item", "item", help: "a named part of the line; empty: its total"),
            .detail("part_of", help: "the narrowest line of the same account that holds it"),
            ReportColumn(
                "stage", "stage", help: "pledged, agreed, budgeted … delivered, or unstated"),
            .wide("instrument", "given as", help: "cash, in-kind, imputed, loan or unstated"),
            .detail("amount_per", help: "period, or year: the amount for each year of it"),
            .qualifier,
            ReportColumn("currency", "cur.", help: "ISO 4217"),
            ReportColumn("amount", "amount m", .money(2), help: "in units of the currency"),
            .detail("amount_low", .number, help: "the least it can mean"),
            .detail("amount_high", .number, help: "the most it can mean; empty: no limit"),
        ] + ReportColumn.conversion + [
            ReportColumn("amount_usd", "US$ m", .money(2), help: "at that rate")
                .formula("the amount / units of its currency per US dollar"),
            .detail("amount_usd_low", .decimal(2), help: "the least, in US dollars")
                .formula("the least that the amount can mean / units per US dollar"),
            .detail("amount_usd_high", .decimal(2), help: "the most, in US dollars")
                .formula("the most that the amount can mean / units per US dollar"),
            .detail("price_basis", help: "current or constant prices"),
            .detail("base_year", .label, help: "year of constant prices"),
            .detail("cost_measure", help: "incremental, direct, full, regional or unstated"),
            .detail("programme", help: "the programme, as a relocation plan"),
            .detail("agreement", help: "the agreement under which it is paid"),
            .detail("series", help: "the account: one body's figures on one definition"),
            .detail("variant", help: "tells apart two values of one source"),
        ] + ReportColumn.origin,
        picture: .payments(
            .init(
                period: .days(first: "first_day", last: "last_day"), amount: "amount",
                amountPer: "amount_per", years: "years", currency: "currency", host: "host",
                payer: "payer", line: "line_title", depth: "depth", backdrop: "agreements")),
        example: "alliance report contributions --host KOR --year 2019")

    static let usCosts = Report(
        "us-costs", title: "What the United States spends",
        summary:
            "Lists US spending in a host by appropriation, with its part of the printed total.",
        discussion: "Rows must not be added up: a total stands above its parts, which are marked.",
        parameters: [
            .host, .year, .from, .until, .countType,
        ],
        columns: [.host, .hostNameDetail] + period + [
            .detail("depth", .label, help: "0: not inside another row of its account")
                .counted("lines of the same account that hold it"),
            .detail("line", help: "the cost line's code"),
            ReportColumn("line_title", "line", help: "the cost line's title"),
            .wide("item", "item", help: "a named part of the line; empty: its total"),
            .detail("stage", help: "budgeted, obligated, outlaid … or unstated"),
            .detail("amount_per", help: "period, or year: the amount for each year of it"),
            .qualifier,
            .detail("currency", help: "ISO 4217"),
            .detail("amount", .number, help: "in units of the currency"),
            .detail("amount_low", .number, help: "the least it can mean"),
            .detail("amount_high", .number, help: "the most it can mean; empty: no limit"),
            ReportColumn("amount_usd", "US$ m", .money(2), help: "at the year's rate")
                .formula(
                    "the amount / units of its currency per US dollar, on average of the year"),
            ReportColumn(
                "share_percent", "% of total", .decimal(2),
                help: "percent of the publisher's own total"
            ).formula("100 × the amount / the widest line of the same account that holds it"),
            .detail("share_low_percent", .decimal(2), help: "the least that can be").formula(
                """
                100 × the least that the amount can mean / the most of the widest line of \
                the same account that holds it
                """),
            .detail("share_high_percent", .decimal(2), help: "the most that can be").formula(
                """
                100 × the most that the amount can mean / the least of the widest line of \
                the same account that holds it, at most 100
                """),
            .detail("share_of", help: "the line of that total"),
            ReportColumn(
                "usd_per_person", "US$ a person", .decimal(0),
                help: "for each service member"
            ).formula(
                "the amount in US dollars / the service members counted"
            ),
            .detail("usd_per_person_low", .decimal(2), help: "the least that can be").formula(
                "the least of the amount in US dollars / the most that the count can mean"),
            .detail(
                "usd_per_person_high", .decimal(2), help: "the most that can be; empty: no limit"
            ).formula("the most of the amount in US dollars / the least that the count can mean"),
            .detail("people", .count, help: "those service members").formula(
                "the count as published; without a published total, its services added up"),
            .detail("count_type", help: "how they were counted"),
            .detail("counted_on", .day, help: "the day of their count"),
            .detail("people_source", help: "the source of their count"),
            .detail("cost_measure", help: "incremental, direct, full, regional or unstated"),
            .detail("series", help: "the account: one body's figures on one definition"),
            .detail("variant", help: "tells apart two values of one source"),
        ] + ReportColumn.origin,
        example: "alliance report us-costs --host KOR --year 2020")
}
