extension Report {
    static let natoGuidelines = Report(
        "nato-guidelines", title: "Spending guidelines of the alliance",
        summary: "Tells which members meet the targets in force: of output, and on equipment.",
        discussion: """
            The target is the one agreed last by the year, for the ally itself before all members; \
            --pledge judges by another. A shortfall is in dollars of the year: the points that are \
            missing, of output at current prices. Spending says nothing of the cost of stationing.
            """,
        parameters: [
            ReportParameter(
                "year", .year,
                defaultSQL: """
                    SELECT CAST(max(year) AS TEXT) FROM annual_indicators
                    WHERE measure = 'nato-defence-expenditure-gdp-share'
                    HAVING max(year) IS NOT NULL
                    """, help: "the year; without it, the last with figures"),
            ReportParameter("ally", .ally, help: "one member, by code or name"),
            ReportParameter(
                "pledge", .live(sql: "SELECT pledge FROM pledges ORDER BY pledge"),
                help: "the pledge to judge by; without it, the one in force"),
        ],
        columns: [
            .detail("ally", help: "the member's code"),
            ReportColumn("ally_name", "ally", help: "the member's name"),
            .detail("year", .label, help: "the year"),
            ReportColumn("gdp_percent", "% of output", .decimal(2), help: "defence spending"),
            .detail("gdp_low_percent", .number, help: "the least it can mean"),
            .detail("gdp_high_percent", .number, help: "the most it can mean"),
            ReportColumn("gdp_target_percent", "target", .number, help: "the target for that"),
            .detail("gdp_pledge", help: "the pledge with that target"),
            ReportColumn("meets_gdp", "met", .label, help: "1: as much as the target").formula(
                "1 where spending is not below the target"),
            ReportColumn(
                "equipment_percent", "equipment %", .decimal(2),
                help: "major equipment, of defence spending"),
            .detail("equipment_low_percent", .number, help: "the least it can mean"),
            .detail("equipment_high_percent", .number, help: "the most it can mean"),
            ReportColumn(
                "equipment_target_percent", "target", .number, help: "the target for that"),
            .detail("equipment_pledge", help: "the pledge with that target"),
            ReportColumn("meets_equipment", "met", .label, help: "1: as much as the target")
                .formula("1 where spending on equipment is not below the target"),
            .detail("shortfall_points", .decimal(2), help: "percent of output that are missing")
                .formula("the target less spending; 0 where the target is met"),
            .detail("gdp_usd", .money(0), help: "output at current prices"),
            ReportColumn("shortfall_usd", "short US$ m", .money(0), help: "what is missing")
                .formula("the points that are missing / 100 × output at current prices"),
            .detail("shortfall_low_usd", .money(0), help: "the least it can be").formula(
                """
                the target less the most that spending can mean, never below 0, / 100 × the least of output
                """),
            .detail("shortfall_high_usd", .money(0), help: "the most it can be").formula(
                """
                the target less the least that spending can mean, never below 0, / 100 × the most of output
                """),
            .qualifier, .status, .source, .sourceTitle, .edition,
            .detail("equipment_source", help: "the source of spending on equipment"),
            .detail("gdp_source", help: "the source of output"),
            .detail("pledge_source", help: "the source of the target"),
            .marks,
        ],
        example: "alliance report nato-guidelines --year 2019")

    static let commonFunding = Report(
        "common-funding", title: "Common funding of the alliance",
        summary: "Gives each member's agreed share of the common budgets and what it comes to.",
        discussion: """
            An amount is share times budget; where a budget has no figure it is empty, and the \
            budget is named. A period of shares of which not all members are listed is marked.
            """,
        parameters: [
            ReportParameter(
                "year", .year,
                defaultSQL: """
                    SELECT CAST(max(year) AS TEXT) FROM annual_indicators
                    WHERE measure = 'nato-common-funded-budgets' AND component = ''
                    HAVING max(year) IS NOT NULL
                    """, help: "the year; without it, the last with a total"),
            ReportParameter("ally", .ally, help: "one member, by code or name"),
        ],
        columns: [
            .detail("ally", help: "the member's code"),
            ReportColumn("ally_name", "ally", help: "the member's name"),
            .detail("year", .label, help: "the year"),
            .detail("share_from", .label, help: "first year of the period of the shares"),
            .detail("share_to", .label, help: "last year of that period"),
            ReportColumn("share_percent", "share %", .decimal(4), help: "the agreed share"),
            .detail("share_low_percent", .number, help: "the least it can mean"),
            .detail("share_high_percent", .number, help: "the most it can mean"),
            ReportColumn("currency", "cur.", help: "ISO 4217"),
            ReportColumn("civil", "civil m", .money(2), help: "of the civil budget").formula(
                "the agreed share / 100 × the civil budget"),
            .detail("civil_low", .money(2), help: "the least that can be").formula(
                "the least that the share can mean / 100 × the least of the civil budget"),
            .detail("civil_high", .money(2), help: "the most that can be").formula(
                "the most that the share can mean / 100 × the most of the civil budget"),
            ReportColumn("military", "military m", .money(2), help: "of the military budget")
                .formula("the agreed share / 100 × the military budget"),
            .detail("military_low", .money(2), help: "the least that can be").formula(
                "the least that the share can mean / 100 × the least of the military budget"),
            .detail("military_high", .money(2), help: "the most that can be").formula(
                "the most that the share can mean / 100 × the most of the military budget"),
            ReportColumn("nsip", "NSIP m", .money(2), help: "of the security investment programme")
                .formula(
                    "the agreed share / 100 × the budget of the security investment programme"),
            .detail("nsip_low", .money(2), help: "the least that can be").formula(
                """
                the least that the share can mean / 100 × the least of the budget of the \
                security investment programme
                """),
            .detail("nsip_high", .money(2), help: "the most that can be").formula(
                """
                the most that the share can mean / 100 × the most of the budget of the \
                security investment programme
                """),
            ReportColumn("total", "total m", .money(2), help: "of the total").formula(
                "the agreed share / 100 × the total of the common budgets"),
            .detail("total_low", .money(2), help: "the least that can be").formula(
                """
                the least that the share can mean / 100 × the least that the total can mean
                """),
            .detail("total_high", .money(2), help: "the most that can be").formula(
                "the most that the share can mean / 100 × the most that the total can mean"),
            .detail("missing_budgets", help: "budgets without a figure"),
            .detail("listed_percent", .number, help: "what the listed shares add up to").formula(
                "the sum of the agreed shares of all members listed"),
            .detail("listed_members", .count, help: "how many members are listed").formula(
                "the members with an agreed share, counted"),
            .qualifier, .status, .source, .sourceTitle, .edition, .locator,
            .detail("budget_source", help: "the source of the budgets"),
            .marks,
        ],
        example: "alliance report common-funding --year 2024")
}
