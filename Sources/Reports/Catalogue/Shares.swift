extension Report {
    static let burdenShare = Report(
        "burden-share", title: "Share that the host bears",
        summary: "Computes the share that a host bears of a year or a span, by one method or all.",
        discussion: """
            Each side's amounts come from one account, chosen by a fixed order; what was not taken \
            is listed with the rule that decided. A line that no account covers makes the share \
            incomplete, and is named: it is never taken for zero. Percentages that somebody \
            published by the same method stand beside the computed ones.
            """,
        parameters: [
            ReportParameter("host", .ally, help: "the host, by code or name; without it, all"),
            .year, .from, .until,
            ReportParameter(
                "method", .live(sql: "SELECT method FROM methods ORDER BY method"),
                help: "one method; without it, every one"),
            ReportParameter(
                "align", .choice(["label", "overlap"]), default: "label",
                help: "pair fiscal with calendar years by label, or by days of overlap"),
        ],
        columns: [
            ReportColumn("method", "method", help: "the method's code"),
            .detail("method_title", help: "the method's title"),
            .hostDetail, .hostNameDetail,
            .detail("year_from", .label, help: "label of the first year"),
            .detail("year_to", .label, help: "label of the last year"),
            ReportColumn(
                "share_percent", "share %", .decimal(2), help: "what the host bears, in percent"),
            ReportColumn("share_low_percent", "low", .decimal(2), help: "the least it can be"),
            ReportColumn("share_high_percent", "high", .decimal(2), help: "the most it can be"),
            .detail(
                "completeness", help: "complete, incomplete, no figures, no rate or no denominator"),
            ReportColumn(
                "published_percent", "published", .number,
                help: "the host's part as somebody published it by this method"),
            .detail("published_low_percent", .number, help: "the least that can mean"),
            .detail("published_high_percent", .number, help: "the most that can mean"),
            .detail("published_source", help: "who published it"),
            .detail("published_basis", help: "what they say it is a share of"),
            .detail("numerator_usd", .money(2), help: "what the host pays, in US dollars"),
            .detail("denominator_usd", .money(2), help: "what both pay, in US dollars"),
            ReportColumn("missing_lines", "missing lines", help: "lines without a figure"),
            .detail(
                "implied_us_cost_usd", .decimal(2),
                help: "US cost that the published share implies where only that is missing"),
            .detail("host_account", help: "the host's account that was taken"),
            .detail("us_account", help: "the United States' account that was taken"),
            .detail("amounts_taken", help: "side, line, year and source of each amount taken"),
            .detail("accounts_not_taken", help: "accounts not taken, and the rule that decided"),
            .detail("wider_amounts", help: "amounts that cover more than the method counts"),
            .detail("calendars", help: "calendars of the amounts taken"),
            .detail("rate_convention", help: "how amounts became US dollars"),
            .detail("alignment", help: "label or overlap: how two calendars were paired"),
            .marks,
        ],
        steps: "choosing",
        example: "alliance report burden-share --host KOR --year 2010")

    static let costPlus = Report(
        "cost-plus", title: "Cost plus a premium",
        summary: "Computes what a demand of cost plus a premium would ask of a host, by cost base.",
        discussion: """
            The multiple is of what the host pays now. A base that is not known for the year asked \
            stands under its own year, and is marked.
            """,
        parameters: [
            ReportParameter("host", .ally, help: "the host, by code or name; without it, all"),
            ReportParameter("year", .year, help: "label of the year; without it, the last known"),
            ReportParameter(
                "premium", .decimal(0...10_000), default: "50",
                help: "percent on top of the cost base"),
            ReportParameter(
                "base", .choice(["all", "npsc-published", "npsc-lines", "us-cost", "total-cost"]),
                default: "all", help: "one cost base"),
        ],
        columns: [
            .host, .hostNameDetail,
            ReportColumn("base", "cost base", help: "the cost base's code"),
            .detail("base_title", help: "the cost base in words"),
            ReportColumn("year", "year", .label, help: "label of the year of the base"),
            ReportColumn("current_usd", "pays US$ m", .money(2), help: "what the host pays"),
            ReportColumn("base_usd", "base US$ m", .money(2), help: "the cost base"),
            .detail("base_low_usd", .money(2), help: "the least it can be"),
            .detail("base_high_usd", .money(2), help: "the most it can be"),
            .detail("premium_percent", .number, help: "percent on top"),
            ReportColumn("demand_usd", "demand US$ m", .money(2), help: "base plus premium"),
            ReportColumn("multiple", "times", .decimal(2), help: "demand / what the host pays"),
            ReportColumn("multiple_low", "low", .decimal(2), help: "the least it can be"),
            ReportColumn("multiple_high", "high", .decimal(2), help: "the most it can be"),
            .detail("extra_usd", .money(2), help: "demand less what the host pays"),
            .detail("derivation", help: "what the base is made of"),
            .detail("source", help: "source of the published share, where the base rests on one"),
            .marks,
        ],
        steps: "choosing",
        example: "alliance report cost-plus --host KOR --year 2019 --premium 50")
}
