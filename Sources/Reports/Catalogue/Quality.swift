extension Report {
    static let coverage = Report(
        "coverage", title: "Coverage",
        summary: "Shows which allies have figures of which kind in which years.",
        discussion: """
            A year's row counts figures; a decade's row counts the years that have at least one, so \
            that 10 is full.
            """,
        parameters: [
            .host,
            ReportParameter("from", .year, help: "first year"),
            ReportParameter("to", .year, help: "last year"),
            ReportParameter(
                "every", .choice(["year", "decade"]),
                defaultSQL: "SELECT iif(:host IS NULL, 'decade', 'year')",
                help: "rows by year or by decade; without it, by year where a host is given"),
        ],
        columns: [
            .host, .hostNameDetail,
            ReportColumn("years", "years", help: "a year, or a decade as 1990s"),
            ReportColumn("troops", "troops", .count, help: "head counts")
                .counted("head counts of the year, or years of the decade with one"),
            ReportColumn("by_host", "by host", .count, help: "amounts paid by the host")
                .counted("amounts that the host pays of the year, or years of the decade with one"),
            ReportColumn("by_us", "by US", .count, help: "amounts paid by the United States")
                .counted(
                    "amounts that the United States pays of the year, or years of the decade with one"
                ),
            ReportColumn("shares", "shares", .count, help: "published shares")
                .counted("published shares of the year, or years of the decade with one"),
            ReportColumn("in_force", "agreed", .count, help: "agreements in force")
                .counted("agreements in force of the year, or years of the decade with one"),
            ReportColumn("gdp", "GDP", .count, help: "gross domestic product")
                .counted(
                    "figures of gross domestic product of the year, or years of the decade with one"
                ),
            ReportColumn("population", "people", .count, help: "population")
                .counted("figures of population of the year, or years of the decade with one"),
            ReportColumn("rates", "rates", .count, help: "exchange rates of its currencies")
                .counted(
                    "average exchange rates of its currencies of the year, or years of the decade with one"
                ),
            .detail("counting", help: "figures, or years with a figure"),
        ],
        example: "alliance report coverage --host KOR --from 2010")

    static let conflicts = Report(
        "conflicts", title: "Figures that contradict each other",
        summary: "Lists pairs of figures of the same thing whose intervals do not touch.",
        discussion: """
            Money is compared in its own currency only. What sets two figures apart besides their \
            sources, as another series or stage, stands in differs_in.
            """,
        parameters: [
            .host,
            ReportParameter(
                "measure",
                .choice([
                    "contribution", "published-share", "troop-count", "indicator", "exchange-rate",
                ]), help: "one kind of figure"),
            ReportParameter(
                "tolerance", .decimal(0...1_000_000),
                help: "percent by which the greater figure must exceed the smaller"),
            ReportParameter(
                "basis", .choice(["same", "any"]), default: "any",
                help: "same: only pairs that nothing but the source sets apart"),
        ],
        columns: [
            .detail("measure", help: "what kind of figure"),
            .host,
            ReportColumn("subject", "of", help: "the line, count or measure"),
            .detail("item", help: "a named part of it"),
            .detail("calendar", help: "CY, USFY, JFY …"),
            ReportColumn("first_day", "from", .day, help: "first day of the period"),
            .detail("last_day", .day, help: "last day of the period"),
            ReportColumn("unit", "unit", help: "unit of both values"),
            ReportColumn("value_a", "greater", .number, help: "the greater value"),
            .detail("low_a", .number, help: "the least it can mean"),
            .detail("high_a", .number, help: "the most it can mean"),
            .detail("qualifier_a", help: "how exact it is"),
            ReportColumn("value_b", "smaller", .number, help: "the smaller value"),
            .detail("low_b", .number, help: "the least it can mean"),
            .detail("high_b", .number, help: "the most it can mean"),
            .detail("qualifier_b", help: "how exact it is"),
            ReportColumn(
                "gap_percent", "gap %", .decimal(3), help: "percent of the smaller value"
            ).formula("100 × (the greater value less the smaller) / the smaller"),
            .detail("differs_in", help: "what else sets the two apart"),
            .detail("same_basis", .label, help: "1: nothing known but the source sets them apart")
                .counted("what else than the source sets the two figures apart: nothing is 1"),
            .detail("series_a", help: "account of the greater value"),
            .detail("series_b", help: "account of the smaller value"),
            .detail("stage_a", help: "stage of the greater value"),
            .detail("stage_b", help: "stage of the smaller value"),
            .detail("status_a", help: "status of the greater value"),
            .detail("status_b", help: "status of the smaller value"),
            .wide("source_a", "source of the greater", help: "source of the greater value"),
            .detail("variant_a", help: "which of two values of that source"),
            .detail("locator_a", help: "where in that source"),
            .wide("source_b", "of the smaller", help: "source of the smaller value"),
            .detail("variant_b", help: "which of two values of that source"),
            .detail("locator_b", help: "where in that source"),
            .marks,
        ],
        example: "alliance report conflicts --host KOR")
}
