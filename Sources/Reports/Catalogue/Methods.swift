extension Report {
    static let methods = Report(
        "methods", title: "One ally by every method",
        summary: "Lists the shares of one ally by every method, from the lowest to the highest.",
        discussion: """
            Each share is computed from lines or published, and says which; a computed one has the \
            published one beside it. The least and the greatest rank are the places that the \
            intervals leave open. With a year, methods by which no share can be told follow with \
            the lines that they lack.
            """,
        parameters: [
            ReportParameter("host", .ally, required: true, help: "the ally, by code or name"),
            ReportParameter("year", .year, help: "label of the year; without it, every year"),
            .from, .until,
            ReportParameter(
                "method", .live(sql: "SELECT method FROM methods ORDER BY method"),
                help: "one method; without it, every one"),
            ReportParameter(
                "align", .choice(["label", "overlap"]),
                help:
                    "pair fiscal with calendar years by label, or by days; without it, as methods say"
            ),
        ],
        columns: [
            .host, .hostNameDetail,
            ReportColumn(
                "rank", "#", .label, help: "rank: 1 is the lowest share; ties share a rank"
            ).formula("1 + shares that are lower; a range stands at its middle"),
            .detail("rank_low", .label, help: "the lowest rank that the intervals leave open")
                .formula("1 + shares whose most is below the least of this one"),
            .detail("rank_high", .label, help: "the highest rank that they leave open").formula(
                "shares whose least is not above the most of this one, itself included"),
            ReportColumn("method", "method", help: "the method's code; empty: none of ours"),
            .detail("method_title", help: "the method's title"),
            .detail("year_from", .label, help: "label of the first year"),
            .detail("year_to", .label, help: "label of the last year"),
            ReportColumn("years", "years", help: "the years, as one"),
            ReportColumn(
                "share_percent", "share %", .decimal(2),
                help: "what the ally bears, in percent; empty where only a range was published"
            ).formula(
                """
                computed: 100 × numerator / denominator, the sums of the amounts that the \
                method counts, each times its weight; published: as printed, or 100 less the \
                other side's share
                """),
            ReportColumn("share_low_percent", "low", .decimal(2), help: "the least it can be")
                .formula(
                    """
                    computed: the least of the share with each amount at either of its ends; \
                    published: the least that it can mean
                    """),
            ReportColumn("share_high_percent", "high", .decimal(2), help: "the most it can be")
                .formula(
                    """
                    computed: the most of the share with each amount at either of its ends; \
                    published: the most that it can mean
                    """),
            ReportColumn("told", "told", help: "computed, published or neither"),
            ReportColumn(
                "published_percent", "publ.", .number,
                help: "the ally's part as somebody published it by this method"
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
            .detail(
                "completeness",
                help: "whether lines give it: complete, incomplete, no figures, no rate …"),
            .detail("missing_lines", help: "lines without a figure"),
            .detail("numerator_usd", .money(2), help: "what the ally pays, in US dollars").formula(
                """
                the sum of the amounts that the numerator counts, each times its weight, in \
                US dollars at the average rate of its year
                """),
            .detail("denominator_usd", .money(2), help: "what both pay, in US dollars").formula(
                """
                the sum of the amounts that the denominator counts, each times its weight, \
                in US dollars at the average rate of its year
                """),
            .detail("host_account", help: "the ally's account that was taken"),
            .detail("us_account", help: "the United States' account that was taken"),
            .marks,
        ],
        steps: "choosing", picture: .sharesByMethod,
        example: "alliance report methods --host JPN")

    static let bridge = Report(
        "bridge", title: "Why two shares differ",
        summary: "Explains the difference of two shares line by line, each with its effect.",
        discussion: """
            All lines move together from the one count's sums to the other's, and the effect of a \
            line is what it adds on the way (Aumann and Shapley): no order of lines matters, and \
            the effects add up to the difference. What rounding leaves between a total and its \
            lines is spread over the effects. Both shares must be complete.
            """,
        parameters: [
            ReportParameter("host", .ally, required: true, help: "the host, by code or name"),
            ReportParameter("year", .year, required: true, help: "label of the year"),
            ReportParameter(
                "from-method", .live(sql: "SELECT method FROM methods ORDER BY method"),
                required: true, help: "the method where the bridge begins"),
            ReportParameter(
                "to-method", .live(sql: "SELECT method FROM methods ORDER BY method"),
                required: true, help: "the method where it ends"),
            ReportParameter(
                "to-year", .year, help: "label of the year where it ends; without it, the same"),
            ReportParameter(
                "align", .choice(["label", "overlap"]),
                help:
                    "pair fiscal with calendar years by label, or by days; without it, as methods say"
            ),
        ],
        columns: [
            .host, .hostNameDetail,
            .detail("year_from", .label, help: "label of the first year where it begins"),
            .detail("year_to", .label, help: "label of the last year where it begins"),
            .detail("method_a", help: "the method where it begins"),
            .detail("method_b", help: "the method where it ends"),
            .detail("year_b_from", .label, help: "label of the first year where it ends"),
            .detail("year_b_to", .label, help: "label of the last year where it ends"),
            ReportColumn("side", "side", help: "host or us"),
            ReportColumn("category", "line", help: "the cost line in words"),
            .detail("line", help: "the cost line's code"),
            .detail("item", help: "a named part of the line; empty: its total"),
            ReportColumn("in_a", "in first", help: "where the first counts it, or no"),
            ReportColumn("in_b", "in second", help: "where the second counts it, or no"),
            ReportColumn(
                "amount_usd", "US$ m", .money(2), help: "the amount, of the second if it has one"
            ).formula(
                """
                the sum of the line's amounts, in US dollars at the average rate of its \
                year: of the second count, or of the first where the second has none
                """),
            .detail("amount_a_usd", .money(2), help: "what the first's account says").formula(
                """
                the sum of the line's amounts in the first count, in US dollars at the \
                average rate of its year
                """),
            .detail("amount_b_usd", .money(2), help: "what the second's account says").formula(
                """
                the sum of the line's amounts in the second count, in US dollars at the \
                average rate of its year
                """),
            ReportColumn(
                "effect_points", "effect", .decimal(2),
                help: "percentage points that the line adds to the share"
            ).formula(
                """
                100 × (the sum, on the straight way from the one count's N and D to the \
                other's, of the line's step of N / D less N × its step of D / D²) and \
                rounding_points; N and D are numerator and denominator
                """),
            .detail("rounding_points", .number, help: "of these, rounding in totals").formula(
                """
                what the effects of all lines leave of the difference, divided among the \
                lines by the size of their effects
                """),
            .detail("share_a_percent", .number, help: "the share where it begins").formula(
                "100 × numerator / denominator of the first count"),
            .detail("share_b_percent", .number, help: "the share where it ends").formula(
                "100 × numerator / denominator of the second count"),
            .detail("difference_points", .number, help: "their difference, unrounded").formula(
                "the share of the second count less that of the first"),
            .detail("account_a", help: "the account of the first"),
            .detail("account_b", help: "the account of the second"),
            .detail("source_a", help: "its source"),
            .detail("source_b", help: "its source"),
            .marks,
        ],
        steps: "choosing", picture: .bridge,
        example:
            "alliance report bridge --host KOR --year 2010 --from-method spark-sma --to-method spark-all-support"
    )

    static let sensitivity = Report(
        "sensitivity", title: "What a share hangs on",
        summary: "Shows how far each line moves a share, and what change would reach another.",
        discussion: """
            The other share is that of the ally whose is nearest, so that a change makes the two \
            change places, or the one that is given. A weight that is changed by so many percent \
            moves the share as the amount does.
            """,
        parameters: [
            ReportParameter("host", .ally, required: true, help: "the host, by code or name"),
            ReportParameter("year", .year, required: true, help: "label of the year"),
            ReportParameter(
                "method", .live(sql: "SELECT method FROM methods ORDER BY method"),
                required: true, help: "the method"),
            ReportParameter(
                "change", .decimal(0...1000), default: "10",
                help: "percent by which each line is moved up and down"),
            ReportParameter("share", .decimal(0...100), help: "a share in percent to reach"),
            ReportParameter(
                "ally", .ally, help: "whose share to reach; without it and --share, the nearest"),
            ReportParameter(
                "align", .choice(["label", "overlap"]),
                help:
                    "pair fiscal with calendar years by label, or by days; without it, as methods say"
            ),
        ],
        columns: [
            .host,
            ReportColumn("of_host", "whose", help: "the ally whose line it is"),
            .detail("of_host_name", help: "its name"),
            .detail("year_from", .label, help: "label of the first year"),
            .detail("year_to", .label, help: "label of the last year"),
            .detail("method", help: "the method's code"),
            .detail("side", help: "host or us"),
            ReportColumn("category", "line", help: "the cost line in words"),
            .detail("line", help: "the cost line's code"),
            .detail("item", help: "a named part of the line; empty: its total"),
            ReportColumn("amount_usd", "US$ m", .money(2), help: "the amount, in US dollars")
                .formula(
                    """
                    the sum of the line's amounts, in US dollars at the average rate of its year
                    """),
            .detail("numerator_weight", .number, help: "its weight in the numerator").formula(
                """
                the weight of the line of the method that holds it; 0 where the numerator \
                does not count it
                """),
            .detail("denominator_weight", .number, help: "its weight in the denominator").formula(
                """
                the weight of the line of the method that holds it; 0 where the denominator \
                does not count it
                """),
            .detail("share_percent", .decimal(2), help: "the share as it is").formula(
                "100 × N / D, numerator and denominator of the share"),
            .detail("change_percent", .number, help: "by how much the line was moved").asked,
            ReportColumn(
                "up_points", "up", .decimal(2), help: "points that the share moves with more"
            ).formula(
                """
                100 × ((N + c × n) / (D + c × d) − N / D): N and D are numerator and \
                denominator, n and d what the line adds to them, c is change_percent / 100
                """),
            ReportColumn(
                "down_points", "down", .decimal(2), help: "points that it moves with less"
            ).formula(
                """
                100 × ((N − c × n) / (D − c × d) − N / D): N and D are numerator and \
                denominator, n and d what the line adds to them, c is change_percent / 100
                """),
            ReportColumn(
                "without_percent", "without %", .decimal(2), help: "the share without the line"
            ).formula(
                """
                100 × (N − n) / (D − d): N and D are numerator and denominator, n and d what \
                the line adds to them
                """),
            .detail(
                "uncertainty_low_points", .decimal(2),
                help: "the least that the amount's own interval moves it"
            ).formula(
                """
                the lesser of what the share moves by with the line's amounts at their \
                least, and at their most
                """),
            .detail(
                "uncertainty_high_points", .decimal(2),
                help: "the most that the amount's own interval moves it"
            ).formula(
                """
                the greater of what the share moves by with the line's amounts at their \
                least, and at their most
                """),
            .detail("goal_percent", .decimal(2), help: "the share to reach").formula(
                """
                the share asked for, or 100 × numerator / denominator of the ally whose \
                share is nearest or asked for
                """),
            .detail("goal_host", help: "whose share that is"),
            ReportColumn(
                "needed_change_percent", "needs %", .decimal(1),
                help: "change of this line alone that leads there; empty: none does"
            ).formula(
                """
                100 × (g × D − N) / (n − g × d): g is goal_percent / 100, N and D are \
                numerator and denominator, n and d what the line adds to them; empty below \
                −100
                """),
            .detail("needed_change_usd", .money(2), help: "that change in US dollars").formula(
                "needed_change_percent / 100 × the amount"),
            .detail("needed_amount_usd", .money(2), help: "the amount that leads there").formula(
                "(1 + needed_change_percent / 100) × the amount"),
            .detail("source", help: "where the amount comes from"),
            .marks,
        ],
        steps: "choosing",
        example: "alliance report sensitivity --host KOR --year 2020 --method total-cost")
}
