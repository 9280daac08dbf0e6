extension Report {
    static let agreements = Report(
        "agreements", title: "Agreements",
        summary: "Gives each agreement's days, terms, first amount and escalation rule.",
        parameters: [
            .host,
            ReportParameter(
                "kind",
                .choice([
                    "treaty", "sofa", "special-measures", "base-access", "defence-cooperation",
                    "offset", "relocation", "other",
                ]), help: "one kind of agreement"),
            ReportParameter("on", .day, help: "only those that bind on this day"),
        ],
        columns: [
            ReportColumn("agreement", "agreement", help: "the agreement's code"),
            .detail("host", help: "the host's code; empty where it binds several"),
            .detail("host_name", help: "the host, or how many parties"),
            .wide("title", "title", help: "the agreement's title"),
            .detail("kind", help: "treaty, sofa, special-measures, base-access …"),
            .detail("initialled_on", .day, help: "day of initialling"),
            .detail("initialled_precision", help: "how exactly that day is known"),
            ReportColumn("signed_on", "signed", .day, help: "day of signature"),
            .detail("signed_precision", help: "how exactly that day is known"),
            .detail("ratified_on", .day, help: "day of ratification or consent"),
            .detail("ratified_precision", help: "how exactly that day is known"),
            ReportColumn("in_force_on", "in force", .day, help: "day of entry into force"),
            .detail("in_force_precision", help: "how exactly that day is known"),
            ReportColumn("first_day", "from", .day, help: "first day of the period it covers"),
            ReportColumn("last_day", "to", .day, help: "last day of that period"),
            .wide("ended_on", "ended", .day, help: "first day on which it no longer bound"),
            .detail("ended_precision", help: "how exactly that day is known"),
            .detail("first_year", .label, help: "the year of its first amount"),
            .wide(
                "first_year_amount", "first year m", .money(2),
                help: "that amount, in units of the currency"),
            .wide("currency", "cur.", help: "ISO 4217"),
            .detail("first_year_qualifier", help: "how exact that amount is"),
            .detail("first_year_line", help: "the cost line of that amount"),
            .wide("rule", "rule", help: "how its payments grow"),
            .wide("cap_percent", "cap %", .number, help: "the most they grow in a year")
                .formula("the greatest cap of the agreement's rules of growth"),
            .detail("predecessor", help: "the agreement before it"),
            .detail("successor", help: "the agreement after it"),
            .detail("terms", help: "its terms, in our words"),
        ] + ReportColumn.origin,
        picture: .spans(
            .init(
                label: "agreement", first: "first_day", last: "last_day", ended: "ended_on",
                inForce: "in_force_on")),
        example: "alliance report agreements --host KOR --kind special-measures")

    static let lapses = Report(
        "lapses", title: "Agreements that lapse",
        summary: "Names the agreements that lapse soon, or lapsed with no successor in force.",
        discussion: """
            A gap runs from the day after the last to the day the successor is in force, even where \
            the successor applies backwards in time; where that day is not known, to the first day \
            of the successor's period, and the row says so.
            """,
        parameters: [
            ReportParameter(
                "on", .day, defaultSQL: "SELECT date('now')",
                help: "the day to look from; without it, today in UTC"),
            ReportParameter(
                "months", .integer(0...1200), default: "24", help: "how many months to look ahead"),
            ReportParameter(
                "back", .integer(0...1200), default: "120",
                help: "how many months ago a lapse without a successor is still listed"),
            .host,
        ],
        columns: [
            ReportColumn("agreement", "agreement", help: "the agreement's code"),
            .detail("host", help: "the host's code; empty where it binds several"),
            .detail("host_name", help: "the host, or how many parties"),
            .detail("title", help: "the agreement's title"),
            .detail("kind", help: "treaty, sofa, special-measures, base-access …"),
            ReportColumn("last_day", "last day", .day, help: "the last day on which it binds"),
            ReportColumn(
                "days_left", "days left", .count, help: "to its last day; negative: lapsed"
            ).formula("the agreement's last day less the day asked"),
            ReportColumn("successor", "successor", help: "the agreement after it"),
            .detail("successor_title", help: "the successor's title"),
            .detail("successor_first_day", .day, help: "first day of the successor's period"),
            ReportColumn(
                "successor_in_force_on", "in force", .day,
                help: "day on which the successor is in force; empty: not known"),
            ReportColumn(
                "gap_days", "gap days", .count, help: "days without an agreement in force"
            ).formula(
                """
                the day that gap_basis names, less the day after the agreement's last; 0 where it \
                is earlier
                """),
            .detail("gap_basis", help: "to which day the gap is counted"),
            .detail(
                "successor_is_retroactive", .label,
                help: "1: its period begins before it is in force"
            ).formula("1 where the successor's first day is before the day it is in force"),
            .detail("successor_status", help: "status of the successor's row"),
            .detail("successor_source", help: "source of the successor's row"),
            .status, .source, .sourceTitle, .edition, .locator, .marks,
        ],
        example: "alliance report lapses --on 2019-06-01 --months 24")
}
