extension Report {
    static let claim = Report(
        "claim", title: "Claim beside published figures",
        summary:
            "Finds the published figures that lie nearest to a claim, and by how much it is off.",
        discussion: """
            Money is held against what a side pays in one year: whole totals and single lines, \
            labelled within two years of the claim, nearest by difference. Statements, totals of \
            several years, loans and memo lines (arms, payments towards a war) never count. People \
            are held against head counts and the ceiling in force; percentages against published \
            shares. A figure within the tolerance bears the claim out; within twice the tolerance it \
            is called nearly true.
            """,
        parameters: [
            ReportParameter("host", .ally, required: true, help: "the host, by code or name"),
            ReportParameter(
                "value", .decimal(0.000_001...1e18), required: true,
                help: "what was claimed, as 5e9 or 500000000"),
            ReportParameter(
                "unit",
                .live(
                    sql: """
                        SELECT unit
                        FROM (
                            SELECT currency || '/year' AS unit, currency <> 'USD' AS place
                            FROM currencies
                            UNION ALL
                            SELECT 'people', -2
                            UNION ALL
                            SELECT 'percent', -1
                        )
                        ORDER BY place, unit
                        """), default: "USD/year",
                help: "a currency a year as USD/year or KRW/year, people, or percent"),
            ReportParameter(
                "date", .dayOrMonth, defaultSQL: "SELECT date('now')",
                help: "the day or month of the claim; without it, today in UTC"),
            ReportParameter(
                "payer", .choice(["us", "host", "both"]), default: "both",
                help: "who is said to pay; both: each under its own heading"),
            ReportParameter(
                "tolerance", .decimal(0...1000), default: "10",
                help: "percent of the claim within which a figure bears it out"),
            ReportParameter(
                "top", .integer(1...1000), default: "3", help: "how many of the nearest figures"),
        ],
        columns: [
            ReportColumn(
                "section", "section", audience: .heading, help: "whose figures these are"),
            ReportColumn(
                "finding", "finding",
                help: "nearest, latest-total (before the claim), same-size or nearest-any"),
            .detail("place", .label, help: "1 is nearest, latest or first"),
            .detail("payer", help: "who pays"),
            .detail("claim_value", .number, help: "what was claimed").asked,
            .detail("unit", help: "its unit"),
            ReportColumn("figure", "figure", help: "the published figure, in the claim's unit"),
            .detail("nearest_value", .number, help: "the same as a number").formula(
                """
                the published figure; money in another currency: the amount / its units per \
                US dollar × units of the claim's currency per US dollar, both on average of \
                its year
                """),
            .detail("value_low", .number, help: "the least it can mean").formula(
                "the same of the least that the figure can mean"),
            .detail("value_high", .number, help: "the most it can mean; empty: no limit").formula(
                "the same of the most that the figure can mean"),
            ReportColumn(
                "difference_percent", "off %", .decimal(1), help: "percent of the claim"
            ).formula(
                """
                100 × (the published figure in the claim's unit less the claim) / the claim
                """),
            .detail("is_within_tolerance", .label, help: "1: it bears the claim out").formula(
                "1 where the difference, whatever its sign, is not above the tolerance"),
            ReportColumn("year_from", "year", .label, help: "label of its first year"),
            .detail("year_to", .label, help: "label of its last year"),
            .detail("calendar", help: "CY, USFY, JFY … or date"),
            .detail("first_day", .day, help: "first day of its period"),
            .detail("last_day", .day, help: "last day of its period"),
            ReportColumn("basis", "basis", help: "what is counted, and at which stage"),
            .detail("dataset", help: "the dataset that it stands in"),
            .detail("line", help: "the cost line, count type or measure"),
            .detail("item", help: "a named part of it"),
            .detail("series", help: "the account, or the method of a share"),
            .detail("stage", help: "its stage; of a count, how exactly its day is known"),
            .detail("cost_measure", help: "incremental, direct, full, regional or unstated"),
            .detail("amount", .number, help: "the amount in its own currency"),
            .detail("currency", help: "that currency, ISO 4217"),
            .detail("units_per_usd", .number, help: "average rate of its year")
                .formula("units of the amount's currency per US dollar, on average of its year"),
            ReportColumn(
                "verdict_note", "verdict", .note, help: "on what basis the claim is true, if any"),
            .detail("variant", help: "which of two values of its source"),
            .qualifier,
        ] + ReportColumn.origin,
        example:
            "alliance report claim --host KOR --value 5e9 --unit USD/year --date 2019-05")

    static let editionDiff = Report(
        "edition-diff", title: "What changed between two editions",
        summary: "Lists what a newer edition of a publication added, removed and revised.",
        discussion: """
            A reprint counts as the edition that it reprints. A value that is only printed with more \
            or fewer digits is rounded, and no revision. What is not recorded from an edition \
            appears as removed or added, although the publication may have it.
            """,
        parameters: [
            ReportParameter(
                "publication",
                .live(
                    sql: """
                        SELECT publication
                        FROM sources
                        WHERE edition IS NOT NULL
                        GROUP BY publication
                        HAVING count(DISTINCT edition) > 1
                        ORDER BY publication
                        """), required: true, help: "a publication with more than one edition"),
            ReportParameter(
                "older",
                .live(
                    sql: """
                        SELECT DISTINCT edition
                        FROM sources
                        WHERE edition IS NOT NULL
                        ORDER BY edition
                        """), help: "the older edition; without it, the one before the newer"),
            ReportParameter(
                "newer",
                .live(
                    sql: """
                        SELECT DISTINCT edition
                        FROM sources
                        WHERE edition IS NOT NULL
                        ORDER BY edition
                        """), help: "the newer edition; without it, the newest"),
            ReportParameter("host", .ally, help: "one ally, by code or name"),
            ReportParameter(
                "kind",
                .choice([
                    "changed", "all", "added", "removed", "revised", "rounded", "unchanged",
                ]), default: "changed", help: "changed: what was added, removed or revised"),
        ],
        columns: [
            ReportColumn(
                "kind", "kind", help: "added, removed, revised, rounded or unchanged"),
            .detail("dataset", help: "the dataset that the figure stands in"),
            .host, .hostNameDetail,
            ReportColumn("subject", "of", help: "the measure, count, line or currency"),
            .detail("item", help: "a named part of it"),
            .detail("calendar", help: "CY, USFY, JFY … or date"),
            .detail("first_day", .day, help: "first day of the period"),
            .detail("last_day", .day, help: "last day of the period"),
            ReportColumn("year", "year", .label, help: "the year in which the period begins"),
            ReportColumn("unit", "unit", help: "unit of both values"),
            ReportColumn("older_value", "older", .number, help: "as the older edition has it"),
            .detail("older_low", .number, help: "the least that it can mean"),
            .detail("older_high", .number, help: "the most that it can mean"),
            ReportColumn("newer_value", "newer", .number, help: "as the newer edition has it"),
            .detail("newer_low", .number, help: "the least that it can mean"),
            .detail("newer_high", .number, help: "the most that it can mean"),
            .detail("change", .number, help: "newer less older, in the unit").formula(
                "the value of the newer edition less that of the older, in their unit"),
            ReportColumn(
                "change_percent", "change %", .decimal(2), help: "percent of the older value"
            ).formula("100 × (the newer value less the older) / the older"),
            .detail("older_source", help: "source of the older value"),
            .detail("older_locator", help: "where in that source"),
            .detail("newer_source", help: "source of the newer value"),
            .detail("newer_locator", help: "where in that source"),
            .detail("variant", help: "which of two values of a source"),
            .marks,
        ],
        example: "alliance report edition-diff --publication sipri-milex --host KOR")
}
