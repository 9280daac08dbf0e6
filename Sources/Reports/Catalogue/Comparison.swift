extension Report {
    private static let group = ReportParameter(
        "group", .live(sql: "SELECT group_code FROM groups ORDER BY group_code"), required: true,
        help: "the group's code")
    private static let members = ReportParameter(
        "members", .choice(["all", "with-figures"]), default: "all",
        help: "the whole group, or those of its members that have figures")
    private static let comparedYear = ReportParameter(
        "year", .year, required: true, help: "the year; members are those of its last day")

    static let contributionRatios = Report(
        "contribution-ratios", title: "Contributions by ability",
        summary:
            "Ranks hosts by what they pay: of output, for each person, for each service member.",
        discussion: """
            What a host pays is the numerator of one method, in dollars at the year's average rate. \
            Service members are those of one named count: the last assigned of the year, or the \
            nearest ceiling or statement. Best and worst rank are what the figures leave open.
            """,
        parameters: [
            ReportParameter("year", .year, required: true, help: "the year by its label"),
            ReportParameter("host", .ally, help: "the host, by code or name; without it, all"),
            ReportParameter(
                "method", .live(sql: "SELECT method FROM methods ORDER BY method"),
                default: "dod-npsc", help: "the method that says what counts as paid"),
            ReportParameter(
                "by", .choice(["gdp", "head", "service-member", "usd"]), default: "gdp",
                help: "what to rank by"),
            .countType, .component,
        ],
        columns: [
            ReportColumn("rank", "rank", .label, help: "1 is most; ties share a rank").formula(
                "1 + hosts with more of what is ranked by"),
            .detail("best_rank", .label, help: "the best rank that the figures leave open").formula(
                "1 + hosts whose least is above the most that it can be here"),
            .detail("worst_rank", .label, help: "the worst rank that they leave open").formula(
                """
                hosts whose most is not below the least that it can be here, this one \
                included
                """),
            .hostDetail, .hostName,
            .detail("year", .label, help: "the year"),
            .detail("method", help: "the method that says what counts as paid"),
            ReportColumn("usd", "US$ m", .money(2), help: "what the host pays").formula(
                """
                the sum of the host's amounts that the numerator of the method counts, each \
                times its weight, in US dollars at the average rate of its year
                """),
            .detail("usd_low", .money(2), help: "the least it can be").formula(
                "the same sum of the least that each amount can mean"),
            .detail("usd_high", .money(2), help: "the most it can be").formula(
                "the same sum of the most that each amount can mean"),
            ReportColumn("gdp_percent", "% of output", .decimal(4), help: "of the host's output")
                .formula(
                    """
                    100 × what the host pays / its output at current prices, both in US dollars
                    """),
            .detail("gdp_low_percent", .decimal(4), help: "the least it can be").formula(
                "100 × the least that the host pays / the most that output can be"),
            .detail("gdp_high_percent", .decimal(4), help: "the most it can be").formula(
                "100 × the most that the host pays / the least that output can be"),
            ReportColumn(
                "usd_per_head", "US$ a head", .decimal(2), help: "for each person in the host"
            ).formula("what the host pays / people in the host"),
            .detail("usd_per_head_low", .decimal(2), help: "the least it can be").formula(
                "the least that the host pays / the most people there can be"),
            .detail("usd_per_head_high", .decimal(2), help: "the most it can be").formula(
                "the most that the host pays / the fewest people there can be"),
            ReportColumn(
                "usd_per_service_member", "US$ a member", .decimal(0),
                help: "for each US service member there"
            ).formula("what the host pays / the service members counted"),
            .detail("usd_per_service_member_low", .decimal(0), help: "the least it can be").formula(
                "the least that the host pays / the most service members there can be"),
            .detail("usd_per_service_member_high", .decimal(0), help: "the most it can be").formula(
                "the most that the host pays / the fewest service members there can be"),
            ReportColumn("people", "members", .count, help: "those service members").formula(
                "the count as published; without a published total, its services added up"),
            .detail("count_type", help: "how they were counted"),
            .detail("component", help: "which of them were counted"),
            .detail("counted_on", .day, help: "the day of their count"),
            .detail("gdp_usd", .money(0), help: "output at current prices"),
            .detail("population", .count, help: "people in the host"),
            .detail("completeness", help: "complete, incomplete or no rate"),
            ReportColumn(
                "missing_lines", "missing lines", help: "the host's lines without a figure"),
            .detail("account", help: "the account that was taken"),
            .source,
            .detail("gdp_source", help: "the source of output"),
            .detail("population_source", help: "the source of the number of people"),
            .detail("people_source", help: "the source of the count"),
            .marks,
        ],
        steps: "choosing",
        example: "alliance report contribution-ratios --year 2019")

    static let fairShare = Report(
        "fair-share", title: "Share of ability",
        summary: "Divides each member's part of what a group contributes by its part of ability.",
        discussion: """
            A ratio of 1.2 or more is substantial, one of 0.8 or more in balance, one below that \
            very low. It depends on who is in the group. Where a member has no figure there is no \
            whole, and no ratio. milex and nato-milex are a published share of output times output.
            """,
        parameters: [
            group, comparedYear,
            ReportParameter(
                "contribution", measures, default: "milex", help: "what is contributed"),
            ReportParameter("ability", measures, default: "gdp", help: "what makes able"),
            members,
        ],
        columns: [
            .detail("group_code", help: "the group's code"),
            .hostDetail, .hostName,
            .detail("year", .label, help: "the year"),
            .detail("rank", .label, help: "1 is the highest ratio").formula(
                "1 + members with a higher ratio"),
            .detail("contribution_measure", help: "what is contributed"),
            .detail("contribution", .number, help: "what the member contributes").formula(
                """
                the figure of the measure; of milex and nato-milex: the published share of \
                output / 100 × output
                """),
            .detail("contribution_low", .number, help: "the least it can be").formula(
                "the same of the least that each figure can mean"),
            .detail("contribution_high", .number, help: "the most it can be").formula(
                "the same of the most that each figure can mean"),
            .detail("contribution_unit", help: "the unit of that"),
            .detail("ability_measure", help: "what makes able"),
            .detail("ability", .number, help: "the member's ability").formula(
                """
                the figure of the measure; of milex and nato-milex: the published share of \
                output / 100 × output
                """),
            .detail("ability_unit", help: "the unit of that"),
            ReportColumn(
                "contribution_share_percent", "contributes %", .decimal(1),
                help: "of what the group contributes"
            ).formula(
                """
                100 × the member's contribution / the sum of all members' that have figures
                """),
            ReportColumn(
                "ability_share_percent", "able %", .decimal(1), help: "of the group's ability"
            ).formula("100 × the member's ability / the sum of all members' that have figures"),
            ReportColumn("ratio", "ratio", .decimal(2), help: "the one divided by the other")
                .formula(
                    """
                    the member's part of what the group contributes / its part of the group's \
                    ability
                    """),
            ReportColumn("ratio_low", "low", .decimal(3), help: "the least it can be").formula(
                """
                the part that its least contribution has beside the most of all others / the \
                part that its most ability has beside the least of all others
                """),
            ReportColumn("ratio_high", "high", .decimal(3), help: "the most it can be").formula(
                """
                the part that its most contribution has beside the least of all others / the \
                part that its least ability has beside the most of all others
                """),
            ReportColumn("verdict", "verdict", help: "substantial, in balance or very low"),
            .qualifier,
            .detail("completeness", help: "complete, incomplete, prices differ …"),
            .detail("missing_members", help: "members without a figure"),
            .status, .source,
            .detail("ability_source", help: "the source of ability"),
            .marks,
        ],
        example:
            "alliance report fair-share --group burden-seven --year 2019 --contribution milex --ability gdp --edition 2025"
    )

    static let index = Report(
        "index", title: "Composite index",
        summary: "Adds up a group's indicators by the weights of a table.",
        discussion: """
            What an index is made of stands in index-weights: load a table of your own. The seeds \
            have one example of ours, which nobody uses; weights that were not published are not \
            there. Where a member lacks an indicator no member has an index.
            """,
        parameters: [
            ReportParameter(
                "index",
                .live(sql: "SELECT DISTINCT index_code FROM index_weights ORDER BY index_code"),
                required: true, help: "the index's code"),
            group, comparedYear, members,
        ],
        columns: [
            .detail("index_code", help: "the index's code"),
            .detail("group_code", help: "the group's code"),
            ReportColumn("rank", "rank", .label, help: "1 is the highest; ties share a rank")
                .formula("1 + members with a higher index"),
            .hostDetail, .hostName,
            .detail("year", .label, help: "the year"),
            ReportColumn(
                "index_percent", "index %", .decimal(2), help: "of 100 that weights add to"
            ).formula(
                """
                100 × the sum over the indicators of weight × place: as parts says, the \
                member's part of the group's sum, its value over the greatest, or where it \
                lies from the least to the greatest; a weight is taken as part of all \
                weights
                """),
            ReportColumn("index_low_percent", "low", .decimal(2), help: "the least it can be")
                .formula("the same with each place as low as the ends of all figures leave it"),
            ReportColumn("index_high_percent", "high", .decimal(2), help: "the most it can be")
                .formula("the same with each place as high as the ends of all figures leave it"),
            .detail("parts", help: "its indicators, how each is placed, and its weight"),
            .detail("completeness", help: "complete, incomplete, prices differ …"),
            .detail("missing_members", help: "members that lack an indicator"),
            .status, .source, .note, .marks,
        ],
        example:
            "alliance report index --index example-spending-and-effort --group burden-seven --year 2019"
    )

    static let exploitation = Report(
        "exploitation", title: "Size and effort",
        summary: "Tells whether a group's larger economies spend a larger part of their output.",
        discussion: """
            Olson and Zeckhauser expect it of an alliance. The answer is Spearman's rank \
            correlation, from -1 to 1; with few members it says little.
            """,
        parameters: [
            group,
            ReportParameter("from", .year, help: "first year"),
            ReportParameter("to", .year, help: "last year"),
            ReportParameter(
                "effort",
                .choice(["military-expenditure-gdp-share", "nato-defence-expenditure-gdp-share"]),
                default: "military-expenditure-gdp-share", help: "what part of output is spent"),
        ],
        columns: [
            .detail("group_code", help: "the group's code"),
            ReportColumn("year", "year", .label, help: "the year"),
            .detail("effort_measure", help: "what part of output is spent"),
            ReportColumn("members", "members", .count, help: "members with both figures").formula(
                "the members that have both figures, effort and output, counted"),
            ReportColumn("rank_correlation", "correlation", .decimal(3), help: "from -1 to 1")
                .formula(
                    """
                    Spearman's: the sum of the products of both ranks less the mean rank / the \
                    root of the product of the two sums of their squares; members that share a \
                    value share the mean of their ranks
                    """),
            ReportColumn("missing_members", "without figures", help: "members left out"),
            .status, .source, .marks,
        ],
        example:
            "alliance report exploitation --group nato --effort nato-defence-expenditure-gdp-share")

    /// The measures of `yearly_measures`, which takes twenty times as long to name them itself.
    private static let measures = ReportParameter.Kind.live(
        sql: """
            SELECT measure
            FROM indicators
            WHERE valid_until = date(valid_from, '+1 year')
            UNION
            SELECT 'milex'
            UNION
            SELECT 'nato-milex'
            ORDER BY measure
            """)
}
