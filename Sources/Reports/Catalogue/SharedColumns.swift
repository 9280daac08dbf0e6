extension ReportColumn {
    static let host = ReportColumn("host", "host", help: "the ally's code, as KOR")
    static let hostDetail = ReportColumn(
        "host", "host", audience: .detail, help: "the ally's code, as KOR")
    static let hostName = ReportColumn("host_name", "host", help: "the ally's name")
    static let hostNameDetail = ReportColumn(
        "host_name", "host", audience: .detail, help: "the ally's name")
    static let status = ReportColumn(
        "status", "status", audience: .detail,
        help: "normal, estimated, provisional, break-in-series or unverified")
    static let source = ReportColumn(
        "source", "source", audience: .detail, help: "the source's code in sources")
    static let sourceShown = ReportColumn(
        "source", "source", help: "the source's code in sources")
    static let sourceTitle = ReportColumn(
        "source_title", "source title", audience: .detail, help: "the publication's title")
    static let edition = ReportColumn(
        "edition", "edition", audience: .detail, help: "the source's edition, as 2020 or 2020-03")
    static let locator = ReportColumn(
        "locator", "place", audience: .detail, help: "where in the source: page, table, paragraph")
    static let note = ReportColumn(
        "note", "note", audience: .detail, help: "what else there is to know about the figure")
    static let marks = ReportColumn(
        "marks", "marks", .marks, help: "reservations, as codes separated by commas")
    static let qualifier = ReportColumn(
        "qualifier", "qualifier", audience: .detail,
        help: "exact, about, more-than, at-least, at-most or less-than")

    /// The columns that say where a row comes from.
    static let origin: [ReportColumn] = [
        status, source, sourceTitle, edition, locator, note, marks,
    ]

    /// A column that tables leave out.
    static func detail(_ name: String, _ kind: Kind = .text, help: String) -> ReportColumn {
        ReportColumn(name, name.replacing("_", with: " "), kind, audience: .detail, help: help)
    }
}

extension ReportParameter {
    static let host = ReportParameter("host", .ally, help: "the host, by code or name")
    static let year = ReportParameter(
        "year", .year, help: "the year that the period is labelled with")
    static let from = ReportParameter("from", .day, help: "first day of the period")
    static let until = ReportParameter("until", .day, help: "the day after the period's last")
    static let countType = ReportParameter(
        "count-type",
        .choice([
            "assigned", "present", "rotational", "ceiling", "stated", "planned", "host-registered",
        ]), default: "assigned", help: "how people were counted")
    static let component = ReportParameter(
        "component",
        .choice([
            "active-duty", "national-guard", "reserve", "selected-reserve", "civilian",
            "contractor", "total", "unstated",
        ]), defaultSQL: "SELECT iif(:count_type = 'assigned', 'active-duty', 'unstated')",
        help: "which people: active-duty for assigned people, else unstated, if not given")
    static let acrossBreaks = ReportParameter(
        "across-breaks", .choice(["no", "yes"]), default: "no",
        help: "give changes across breaks in series, too")
    static let service = ReportParameter(
        "service",
        .choice([
            "total", "army", "navy", "air-force", "marine-corps", "space-force", "coast-guard",
            "dod-civilian", "unstated",
        ]), default: "total", help: "one service, or the total of all")
}
