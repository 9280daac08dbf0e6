extension Report {
    static let escalation = Report(
        "escalation", title: "Payments under an agreement's rule",
        summary: "Projects what an agreement asks for, year by year, under its rule.",
        discussion: """
            Years whose amounts were agreed stand as agreed; from the base year on, each amount is \
            the one before it and the growth that the rule allows: that of an index, as asked or \
            as the warehouse knows it, not above the cap nor below the floor. The years of an \
            index path are those in which the index grows; a rule with a lag applies it later.
            """,
        parameters: [
            ReportParameter(
                "agreement",
                .live(sql: "SELECT DISTINCT agreement FROM escalation_rules ORDER BY agreement"),
                required: true, help: "the agreement's code"),
            ReportParameter(
                "index", .path,
                help:
                    "growth in percent: of every year, as 2, or of some, as 2027=2,2028=7; without it, as far as it is known"
            ),
            ReportParameter(
                "line", .live(sql: "SELECT line FROM cost_lines ORDER BY line"),
                help: "the cost line; without it, the widest that has amounts"),
            ReportParameter(
                "base-year", .year,
                help: "the year whose amount the others rest on; without it, the last with one"),
            ReportParameter(
                "round-to", .decimal(0.01...1e12),
                help:
                    "units of the currency that each amount is rounded to; without it, the finest place of the agreed ones"
            ),
            .rate,
        ],
        columns: [
            .detail("agreement", help: "the agreement's code"),
            ReportColumn("year", "year", .label, help: "the year"),
            .detail("line", help: "the cost line"),
            ReportColumn("basis", "basis", help: "agreed or projected"),
            .detail("index_kind", help: "what the amount grows with"),
            .detail("index_year", .label, help: "the year whose growth of the index counts")
                .formula("the year less the lag of the rule"),
            ReportColumn("index_percent", "index %", .decimal(2), help: "growth of the index")
                .formula(
                    """
                    the growth that the rule fixes, else the one asked, else the one known: as \
                    printed, or 100 × (the index of its year / that of the year before − 1)
                    """
                ).taking("index_basis"),
            .detail("index_basis", help: "fixed by the rule, asked, or known to the warehouse"),
            .detail("index_source", help: "the source of a growth that is known"),
            ReportColumn("cap_percent", "cap %", .number, help: "the most that it may grow")
                .formula("the cap of the year's rule"),
            .detail("floor_percent", .number, help: "the least that it may grow").formula(
                "the floor of the year's rule"),
            ReportColumn("applied_percent", "applied %", .decimal(2), help: "what it grows")
                .formula("the growth of the index, not above the cap, and not below the floor")
                .taking("index_percent", "index_basis", "cap_percent", "floor_percent"),
            .detail("is_capped", .label, help: "1: the index grows more than the cap").formula(
                "1 where the index grows more than the cap"),
            .detail("is_floored", .label, help: "1: the index grows less than the floor").formula(
                "1 where the index grows less than the floor"),
            ReportColumn("currency", "cur.", help: "ISO 4217"),
            ReportColumn("amount", "amount m", .money(2), help: "in units of the currency").formula(
                """
                up to base_year: as agreed; then the amount of the year before × (1 + \
                applied_percent / 100), rounded to round_to
                """
            ).taking("base_year", "round_to", "index_basis").running(
                over: "applied_percent", where: "basis", is: "projected"),
            .detail("agreed_amount", .number, help: "the amount that was agreed for the year"),
            .qualifier,
            .detail("base_year", .label, help: "the year that the projection begins with").formula(
                "the year asked, or the last that has an agreed amount"),
            .detail("round_to", .number, help: "what each amount is rounded to").formula(
                "the unit asked, or the finest place of the agreed amounts"),
            ReportColumn("amount_usd", "US$ m", .money(2), help: "the amount in US dollars")
                .formula("the amount / units of its currency per US dollar"),
        ] + ReportColumn.conversion + [
            .detail(
                "rate_year", .label, help: "the year of the rate; before the amount's: the last"),
            .detail("rule", help: "the rule in words"),
            .detail("rule_source", help: "the source of the rule"),
        ] + ReportColumn.origin,
        example: "alliance report escalation --agreement us-rok-sma-12 --index 2")

    static let negotiated = Report(
        "negotiated", title: "Negotiated increases",
        summary: "Compares what each agreement raised with prices, output and the defence budget.",
        discussion: """
            An increase is the first yearly amount of an agreement above the last before it, in one \
            currency. All growth is from the one year to the other; output is nominal, and in the \
            same currency. real_percent is the increase with that of prices taken out.
            """,
        parameters: [
            ReportParameter("host", .ally, required: true, help: "the host, by code or name"),
            ReportParameter(
                "line", .live(sql: "SELECT line FROM cost_lines ORDER BY line"),
                help: "the cost line; without it, the one that most agreements have"),
            ReportParameter("from", .year, help: "first year that a first amount may be for"),
            ReportParameter("to", .year, help: "last such year"),
            ReportParameter(
                "prices", .choice(["currency", "host", "us"]), default: "currency",
                help: "whose consumer prices: those of the currency's country, the host, the US"),
            .acrossBreaks,
        ],
        columns: [
            ReportColumn("agreement", "agreement", help: "the agreement's code"),
            .host, .hostNameDetail,
            .detail("title", help: "the agreement's title"),
            ReportColumn("year", "year", .label, help: "the year of its first amount"),
            .detail("line", help: "the cost line"),
            ReportColumn("currency", "cur.", help: "ISO 4217"),
            .detail("previous_agreement", help: "the agreement of the amount before it"),
            .detail("previous_year", .label, help: "the year of the amount before it"),
            ReportColumn("previous_amount", "before m", .money(1), help: "the amount before it"),
            ReportColumn("amount", "first m", .money(1), help: "its first amount"),
            ReportColumn("nominal_percent", "rise %", .decimal(2), help: "the one above the other")
                .formula("100 × (the first amount / the amount before it − 1)"),
            .detail("nominal_low_percent", .decimal(2), help: "the least it can be").formula(
                """
                100 × (the least of the first amount / the most of the amount before it − 1)
                """),
            .detail("nominal_high_percent", .decimal(2), help: "the most it can be").formula(
                """
                100 × (the most of the first amount / the least of the amount before it − 1)
                """),
            .detail("prices_ally", help: "whose consumer prices"),
            ReportColumn("cpi_percent", "prices %", .decimal(2), help: "growth of those prices")
                .formula(
                    """
                    100 × (the index of the year / that of the year of the amount before it − \
                    1); without both, the growth as printed for the year
                    """),
            ReportColumn("gdp_percent", "output %", .decimal(2), help: "growth of nominal output")
                .formula(
                    """
                    100 × (output × units per US dollar of the year / output × units per US \
                    dollar of the year of the amount before it − 1)
                    """),
            ReportColumn(
                "defence_budget_percent", "defence %", .decimal(2),
                help: "growth of the host's defence budget"
            ).formula(
                """
                100 × (the budget of the year / that of the year of the amount before it − \
                1); without both, the growth as printed for the year
                """),
            ReportColumn(
                "real_percent", "real %", .decimal(2),
                help: "the rise with that of prices taken out"
            ).formula("100 × ((1 + the rise / 100) / (1 + the growth of prices / 100) − 1)"),
            .qualifier, .status, .source,
            .detail("previous_source", help: "source of the amount before it"),
            .locator, .marks,
        ],
        example: "alliance report negotiated --host KOR")

    static let realTerms = Report(
        "real-terms", title: "Payments in constant dollars",
        summary: "Gives a host's payments in US dollars of one base year.",
        discussion: """
            The two orders differ. convert-first makes dollars at each year's own rate and deflates \
            them by US prices; deflate-first takes the host's own prices and the one rate of the \
            base year, so that exchange rates of other years play no part. What was paid in \
            dollars is deflated by US prices in both.
            """,
        parameters: [
            ReportParameter("host", .ally, required: true, help: "the host, by code or name"),
            ReportParameter(
                "line", .live(sql: "SELECT line FROM cost_lines ORDER BY line"),
                help: "the cost line; without it, the one with figures for most years"),
            ReportParameter("from", .year, help: "first year"),
            ReportParameter("to", .year, help: "last year"),
            ReportParameter(
                "base-year", .year,
                defaultSQL: """
                    SELECT CAST(max(year) AS TEXT) FROM yearly_indicators
                    WHERE measure = :deflator AND ally = 'USA' HAVING max(year) IS NOT NULL
                    """,
                help: "in whose prices; without it, the last year with an index"),
            ReportParameter(
                "deflator",
                .live(
                    sql:
                        "SELECT DISTINCT measure FROM indicators WHERE unit = 'index' ORDER BY measure"
                ), default: "cpi", help: "the price index"),
            ReportParameter(
                "order", .choice(["convert-first", "deflate-first"]), default: "convert-first",
                help: "what comes first: into dollars, or into prices of the base year"),
            .rate, .acrossBreaks,
        ],
        columns: [
            .host, .hostNameDetail,
            ReportColumn("year", "year", .label, help: "the year of the payment"),
            .detail("line", help: "the cost line's code"),
            .detail("line_title", help: "the cost line's title"),
            ReportColumn("currency", "cur.", help: "ISO 4217"),
            ReportColumn("amount", "amount m", .money(2), help: "in units of the currency").formula(
                """
                the total of the line; without one, what the account tells of it by \
                instrument or item, added up; a supplementary budget is added
                """),
            .detail("amount_low", .number, help: "the least it can mean").formula(
                "the same of the least that each figure can mean"),
            .detail("amount_high", .number, help: "the most it can mean; empty: no limit").formula(
                "the same of the most that each figure can mean"),
            .qualifier,
            .detail("price_basis", help: "current or constant prices in the source"),
            .detail("price_year", .label, help: "the year in whose prices the source tells it"),
            ReportColumn("amount_usd", "US$ m", .money(2), help: "at that year's rate").formula(
                """
                the amount / units of its currency per US dollar, of the year in whose \
                prices it is told
                """),
            ReportColumn("real_usd", "real US$ m", .money(2), help: "in prices of the base year")
                .formula(
                    """
                    convert-first: the amount / units of its currency per US dollar × the US \
                    index of the base year / that of the year; deflate-first: the amount × the \
                    host's index of the base year / that of the year / units per US dollar of \
                    the base year
                    """),
            ReportColumn("real_low_usd", "low", .money(2), help: "the least it can be").formula(
                """
                the same of the least amount, the least index of the base year and the \
                greatest of the year
                """),
            ReportColumn("real_high_usd", "high", .money(2), help: "the most it can be").formula(
                """
                the same of the greatest amount, the greatest index of the base year and the \
                least of the year
                """),
            .detail("base_year", .label, help: "the year in whose prices"),
            .detail("deflator", help: "the price index"),
            .detail("calculation_order", help: "what comes first: converting or deflating"),
            .detail("index_ally", help: "whose prices"),
            .detail("index_value", .number, help: "the index in the year"),
            .detail("base_index_value", .number, help: "the index in the base year"),
            .detail("index_source", help: "the source of the index"),
            .detail("real_units_per_usd", .number, help: "the rate by which real_usd was reckoned"),
        ] + ReportColumn.conversion + [
            .detail("other_order_usd", .money(2), help: "what the other order makes of it").formula(
                "the amount by the formula of real_usd for the other order"),
            .detail("series", help: "the account: one body's figures on one definition"),
            .detail("stage", help: "pledged, agreed, budgeted … delivered, or unstated"),
            .detail("agreement", help: "the agreement under which it is paid"),
        ] + ReportColumn.origin,
        picture: .payments(
            .init(
                period: .year("year"), amount: "real_usd", baseYear: "base_year",
                line: "line_title", backdrop: "agreements")),
        example: "alliance report real-terms --host KOR --base-year 2024")
}

extension ReportColumn {
    /// The columns that say how an amount became dollars.
    static let conversion: [ReportColumn] = [
        .wide("units_per_usd", "per US$", .number, help: "units of the currency for a US dollar")
            .formula("the rate that rate_convention names, of the amount's year or agreement"),
        .detail("rate_convention", help: "which rate; none: the amount is in dollars"),
        .detail("rate_source", help: "the source of the rate; empty: given by whoever asks"),
    ]
}

extension ReportParameter {
    static let rate = ReportParameter(
        "rate", .rate, default: "period-average",
        help:
            "the rate: period-average, signature-day, budget, ppp, or one of yours as fixed:1165.8 or fixed:KRW=1165.8"
    )
}
