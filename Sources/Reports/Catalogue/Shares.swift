extension Report {
    private static let shareParameters = [
        ReportParameter("host", .ally, help: "the host, by code or name; without it, all"),
        .year, .from, .until,
        ReportParameter(
            "method", .live(sql: "SELECT method FROM methods ORDER BY method"),
            help: "one method; without it, every one"),
        ReportParameter(
            "align", .choice(["label", "overlap"]),
            help: "pair fiscal with calendar years by label, or by days; without it, as methods say"
        ),
    ]

    static let burdenShare = Report(
        "burden-share", title: "Share that the host bears",
        summary: "Computes the share that a host bears of a year or a span, by one method or all.",
        discussion: """
            Each side's amounts come from one account, chosen by a fixed order; what was not taken \
            is listed with the rule that decided. A line that no account covers makes the share \
            incomplete, and is named: it is never taken for zero. With --bounds the share lies \
            between ends whatever the missing lines are: anything from nothing on, or at most the \
            largest figure of one year that is known of the line or of a wider one. Percentages that somebody \
            published by the same method stand beside the computed ones.
            """,
        parameters: shareParameters + [
            ReportParameter(
                "bounds", .choice(["open", "known"]),
                help: "what missing lines can be: anything, or at most the largest known figure")
        ],
        columns: [
            ReportColumn("method", "method", help: "the method's code"),
            .detail("method_title", help: "the method's title"),
            .host, .hostNameDetail,
            .detail("year_from", .label, help: "label of the first year").asked,
            .detail("year_to", .label, help: "label of the last year").asked,
            ReportColumn("years", "year", help: "the year, or the span of years"),
            ReportColumn(
                "share_percent", "share %", .decimal(2), help: "what the host bears, in percent"
            ).formula(
                """
                100 × numerator / denominator: the sums of the amounts that the method counts, \
                each times its weight, in one currency
                """),
            ReportColumn("share_low_percent", "low", .decimal(2), help: "the least it can be")
                .formula(
                    "the least of the share with each amount at either end of what it can mean"),
            ReportColumn("share_high_percent", "high", .decimal(2), help: "the most it can be")
                .formula(
                    "the most of the share with each amount at either end of what it can mean"),
            .detail(
                "completeness", help: "complete, incomplete, no figures, no rate or no denominator"),
            ReportColumn(
                "published_percent", "published", .number,
                help: "the host's part as somebody published it by this method"
            ).formula("as printed, or 100 less the other side's share"),
            .detail("published_low_percent", .number, help: "the least that can mean").formula(
                """
                the least that the figure can mean, or 100 less the most of the other side's
                """),
            .detail("published_high_percent", .number, help: "the most that can mean").formula(
                """
                the most that the figure can mean, or 100 less the least of the other side's
                """),
            .detail("published_source", help: "who published it"),
            .detail("published_basis", help: "what they say it is a share of"),
            .detail("numerator_usd", .money(2), help: "what the host pays, in US dollars").formula(
                """
                the sum of the amounts that the numerator counts, each times its weight, in \
                US dollars at the average rate of its year
                """),
            .detail("denominator_usd", .money(2), help: "what both pay, in US dollars").formula(
                """
                the sum of the amounts that the denominator counts, each times its weight, \
                in US dollars at the average rate of its year
                """),
            ReportColumn("missing_lines", "missing lines", help: "lines without a figure"),
            .detail(
                "possible_low_percent", .decimal(2),
                help: "the least it can be whatever is missing, where --bounds asks"
            ).formula(
                """
                the least of the share with each amount at either of its ends, and each \
                missing line from nothing to largest_known, or without limit
                """),
            .detail("possible_high_percent", .decimal(2), help: "the most it can be then").formula(
                """
                the most of the share with each amount at either of its ends, and each \
                missing line from nothing to largest_known, or without limit
                """),
            .detail(
                "largest_known", help: "the largest known figures, where --bounds known asks"),
            .detail(
                "implied_us_cost_usd", .decimal(2),
                help: "US cost that the published share implies where only that is missing"
            ).formula("numerator × (100 / the published share − 1)"),
            .detail("implied_us_cost_low_usd", .money(2), help: "the least that can be").formula(
                """
                the least of the numerator × (100 / the most that the published share can \
                mean − 1)
                """),
            .detail("implied_us_cost_high_usd", .money(2), help: "the most that can be").formula(
                """
                the most of the numerator × (100 / the least that the published share can \
                mean − 1)
                """),
            .detail(
                "native_currency", help: "currency of the sums where no rate gives US dollars"),
            .detail("numerator_native", .money(2), help: "what the host pays, in that currency")
                .formula(
                    """
                    the sum of the amounts that the numerator counts, each times its weight, in \
                    their currency
                    """),
            .detail("denominator_native", .money(2), help: "what both pay, in that currency")
                .formula(
                    """
                    the sum of the amounts that the denominator counts, each times its weight, \
                    in their currency
                    """),
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
        seeAlso: """
            The sums, the accounts and all else are in --format csv; with the same options, `alliance \
            report burden-share-lines` lists the amounts behind each share, and `alliance report \
            burden-share-accounts` the accounts, taken or not.
            """,
        picture: .ranges(
            .init(
                label: "method", also: "year_from", host: "host_name", value: "share_percent",
                low: "share_low_percent", high: "share_high_percent",
                published: "published_percent", unit: "percent that the host bears")),
        example: "alliance report burden-share --host KOR --year 2010")

    static let burdenShareAccounts = Report(
        "burden-share-accounts", title: "Accounts behind a share",
        summary: "Lists the accounts that a share could be made of: taken, or not and why not.",
        discussion: """
            An account is one body's series at one stage. Of each side one is taken, by a fixed \
            order; the reason names the first rule that tells the others from it.
            """,
        parameters: shareParameters,
        columns: [
            .host,
            ReportColumn("year_from", "year", .label, help: "label of the first year").asked,
            .detail("year_to", .label, help: "label of the last year").asked,
            ReportColumn("method", "method", help: "the method's code"),
            ReportColumn("side", "side", help: "host or us"),
            ReportColumn("is_taken", "taken", .label, help: "1: taken").formula(
                "1 where the reason says so"),
            ReportColumn("account", "account", help: "the series"),
            .detail("stage", help: "its stage"),
            .detail("time", help: "figures for exactly the span, or of its years"),
            ReportColumn("reason", "reason", help: "the rule that decided"),
            .detail("preference", .label, help: "the method's preference: 1 is first")
                .formula("the rank that the method gives the account's series"),
            .detail("is_complete", .label, help: "1: it has every line that is needed").formula(
                "1 where covered is not below needed"),
            .detail("covered", .count, help: "leaves times years that it has").formula(
                """
                for each leaf of the lines that the method counts, the years of which the \
                account has an amount, added up
                """),
            .detail("needed", .count, help: "leaves times years that are needed").formula(
                "the leaves of the lines that the method counts × the years asked"),
            .detail("is_unverified", .label, help: "1: some amount is unverified").formula(
                "1 where one of its amounts is not checked against its source"),
            .detail("newest_edition", .label, help: "year of its newest source").formula(
                "the year of the newest edition among the sources of its amounts"),
            .detail("amounts", .count, help: "how many amounts").formula(
                "the amounts of the account that the method can count, counted"),
            .detail("sources", help: "their sources"),
        ],
        steps: "choosing",
        example: "alliance report burden-share-accounts --host KOR --year 2010")

    static let burdenShareLines = Report(
        "burden-share-lines", title: "Amounts behind a share",
        summary: "Lists each amount that a share is made of, and those not taken with the reason.",
        parameters: shareParameters,
        columns: [
            .host,
            .detail("year_from", .label, help: "label of the first year asked").asked,
            .detail("year_to", .label, help: "label of the last year asked").asked,
            ReportColumn("method", "method", help: "the method's code"),
            ReportColumn("side", "side", help: "host or us"),
            ReportColumn("is_taken", "taken", .label, help: "1: the share is made of it"),
            ReportColumn("line", "line", help: "the cost line's code"),
            .detail("line_title", help: "the cost line's title"),
            .detail("item", help: "a named part of the line; empty: its total"),
            .detail("amount_year_from", .label, help: "label of the amount's first year"),
            .detail("amount_year_to", .label, help: "label of the amount's last year"),
            .detail("calendar", help: "CY, USFY, JFY …"),
            .detail("first_day", .day, help: "first day of its period"),
            .detail("last_day", .day, help: "last day of its period"),
            ReportColumn("currency", "cur.", help: "ISO 4217"),
            ReportColumn("amount", "amount m", .money(2), help: "in units of the currency"),
            .detail("amount_low", .money(2), help: "the least it can mean"),
            .detail("amount_high", .money(2), help: "the most it can mean; empty: no limit"),
            .qualifier,
            .detail("part", .number, help: "how much of it counts: 1 is all; -1 is subtracted"),
            .detail("numerator_weight", .number, help: "its weight in the numerator")
                .counted("the weight of the method's line that holds it; 0 where none does"),
            .detail("denominator_weight", .number, help: "its weight in the denominator")
                .counted("the weight of the method's line that holds it; 0 where none does"),
            ReportColumn("amount_usd", "US$ m", .money(2), help: "at the year's rate").formula(
                """
                the amount × how much of it counts / units of its currency per US dollar, on \
                average of the year
                """),
            .wide("units_per_usd", "per US$", .number, help: "that rate"),
            .detail("rate_source", help: "the source of the rate"),
            .detail("account", help: "the series it belongs to"),
            .detail("reason", help: "why it was not taken"),
            .detail("stage", help: "its stage"),
            .detail("instrument", help: "cash, in-kind, imputed or unstated"),
            .detail("variant", help: "which of two values of its source"),
        ] + ReportColumn.origin.filter { $0.name != "note" },
        steps: "choosing",
        example: "alliance report burden-share-lines --host KOR --year 2010 --method spark-sma")

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
                "base",
                .choice([
                    "all", "npsc-published", "npsc-lines", "us-cost", "total-cost", "method-us",
                    "method",
                ]), default: "all", help: "one cost base; method and method-us are of --method"),
            ReportParameter(
                "method", .live(sql: "SELECT method FROM methods ORDER BY method"),
                help:
                    "a method whose sums are cost bases too: what it counts of the US, and of both"),
        ],
        columns: [
            .host, .hostNameDetail,
            ReportColumn("base", "cost base", help: "the cost base's code"),
            .detail("base_title", help: "the cost base in words"),
            ReportColumn("year", "year", .label, help: "label of the year of the base"),
            ReportColumn("current_usd", "pays US$ m", .money(2), help: "what the host pays")
                .formula(
                    """
                    the sum of the amounts that the host pays and the method of the cost base \
                    counts, each times its weight, in US dollars at the average rate of its year
                    """),
            .detail("current_low_usd", .money(2), help: "the least it can be").formula(
                "the same sum of the least that each amount can mean"),
            .detail("current_high_usd", .money(2), help: "the most it can be; empty: no limit")
                .formula("the same sum of the most that each amount can mean"),
            ReportColumn("base_usd", "base US$ m", .money(2), help: "the cost base").formula(
                """
                npsc-published: what the host pays / its published share; npsc-lines, \
                total-cost and method: the sum of what both sides pay; us-cost and \
                method-us: of what the United States pays
                """),
            .detail("base_low_usd", .money(2), help: "the least it can be").formula(
                "the same of the ends that make it least"),
            .detail("base_high_usd", .money(2), help: "the most it can be").formula(
                "the same of the ends that make it most"),
            .detail("premium_percent", .number, help: "percent on top").asked,
            ReportColumn("demand_usd", "asks US$ m", .money(2), help: "base plus premium")
                .formula("the cost base × (1 + premium / 100)"),
            .detail("demand_low_usd", .money(2), help: "the least it can be").formula(
                "the least that the cost base can be × (1 + premium / 100)"),
            .detail("demand_high_usd", .money(2), help: "the most it can be; empty: no limit")
                .formula("the most that the cost base can be × (1 + premium / 100)"),
            ReportColumn("multiple", "times", .decimal(2), help: "demand / what the host pays")
                .formula("the cost base × (1 + premium / 100) / what the host pays"),
            ReportColumn("multiple_low", "low", .decimal(2), help: "the least it can be").formula(
                """
                the least of (the cost base / what the host pays), where an amount in both \
                has the same end, × (1 + premium / 100)
                """),
            ReportColumn("multiple_high", "high", .decimal(2), help: "the most it can be").formula(
                """
                the most of (the cost base / what the host pays), where an amount in both \
                has the same end, × (1 + premium / 100)
                """),
            .wide("extra_usd", "more US$ m", .money(2), help: "demand less what the host pays")
                .formula("the cost base × (1 + premium / 100) less what the host pays"),
            .detail("extra_low_usd", .money(2), help: "the least it can be").formula(
                """
                the least of the demand less what the host pays, at its least where the base \
                holds it, else at its most
                """),
            .detail("extra_high_usd", .money(2), help: "the most it can be; empty: no limit")
                .formula(
                    """
                    the most of the demand less what the host pays, at its most where the base \
                    holds it, else at its least
                    """),
            .detail("derivation", help: "what the base is made of"),
            .detail("source", help: "source of the published share, where the base rests on one"),
            .marks,
        ],
        steps: "choosing",
        picture: .ranges(
            .init(
                label: "base", also: "host", value: "multiple", low: "multiple_low",
                high: "multiple_high", unit: "times what the host pays")),
        example: "alliance report cost-plus --host KOR --year 2019 --premium 50")

    static let instruments = Report(
        "instruments", title: "Cash, in kind, imputed",
        summary: "Divides what a host gives in a year by how it is given.",
        discussion: """
            One of the host's accounts is taken, as burden-share takes it by the same method. Inside \
            it a figure counts for what its parts leave of it: parents and children are never added. \
            Where a figure does not say how it is given, line-instruments does, and an indirect line \
            is imputed; all else is unstated.
            """,
        parameters: [
            ReportParameter("host", .ally, help: "the host, by code or name; without it, all"),
            .year, .from, .until,
            ReportParameter(
                "method", .live(sql: "SELECT method FROM methods ORDER BY method"),
                default: "spark-all-support",
                help: "the method that says which lines count; without it, all support"),
            ReportParameter(
                "align", .choice(["label", "overlap"]), default: "label",
                help: "take fiscal years by their label, or by days of overlap"),
        ],
        columns: [
            .host, .hostNameDetail,
            ReportColumn("year_from", "year", .label, help: "label of the first year"),
            .detail("year_to", .label, help: "label of the last year"),
            .detail("method", help: "the method's code"),
            ReportColumn("instrument", "given as", help: "cash, in-kind, imputed or unstated"),
            ReportColumn("currency", "cur.", help: "ISO 4217; empty: several"),
            ReportColumn("amount", "amount m", .money(2), help: "in units of the currency").formula(
                """
                the sum over the figures of the account of what their own parts leave of \
                each × how much of it is given so
                """),
            .detail("amount_low", .money(2), help: "the least it can be").formula(
                "the same sum of the least that each figure can mean"),
            .detail("amount_high", .money(2), help: "the most it can be; empty: no limit").formula(
                "the same sum of the most that each figure can mean"),
            ReportColumn("amount_usd", "US$ m", .money(2), help: "at the year's rate").formula(
                """
                the same sum, each amount / units of its currency per US dollar, on average \
                of the year
                """),
            ReportColumn("share_percent", "share %", .decimal(2), help: "of all that is given")
                .formula(
                    """
                    100 × the amount given so / all that is given, in US dollars, or in the one \
                    currency where no rate is known
                    """),
            .detail("share_low_percent", .decimal(2), help: "the least it can be").formula(
                """
                100 × the least given so / (the least given so + the most given otherwise), \
                in US dollars
                """),
            .detail("share_high_percent", .decimal(2), help: "the most it can be").formula(
                """
                100 × the most given so / (the most given so + the least given otherwise), \
                in US dollars
                """),
            .detail("by_line_usd", .money(2), help: "what the line decided, in US dollars").formula(
                """
                of that sum, the amounts that do not say themselves how they are given, in \
                US dollars
                """),
            .detail(
                "not_itemised_usd", .money(2), help: "what published parts leave, in US dollars"
            ).formula("of that sum, what is left of amounts that have parts, in US dollars"),
            .detail("lines", help: "the lines that it is made of"),
            .detail("missing_lines", help: "lines that the method counts and nobody gives"),
            .detail("account", help: "the account that was taken"),
            .detail("sources", help: "its sources"),
            .marks,
        ],
        steps: "choosing",
        example: "alliance report instruments --host KOR --year 2019")
}
