extension Report {
    static let bases = Report(
        "bases", title: "Bases",
        summary: "Lists bases with their positions, and their distance from a point.",
        discussion: "Two sources of one base are two rows, marked.",
        parameters: [
            .host,
            ReportParameter(
                "service",
                .choice([
                    "army", "navy", "air-force", "marine-corps", "space-force", "coast-guard",
                    "joint", "total", "unstated",
                ]), help: "one service"),
            ReportParameter(
                "precision", .choice(["site", "town", "country", "unknown", "doubtful"]),
                help: "how exact the position is; doubtful: all but site"),
            ReportParameter("near", .position, help: "a point, in degrees north and east"),
            ReportParameter(
                "km", .decimal(0...20_100), help: "the greatest distance from the point"),
        ],
        columns: [
            .host, .hostNameDetail,
            ReportColumn("name", "base", help: "the name in the source"),
            .detail("variant", help: "tells apart two sites of one name in one source"),
            ReportColumn("service", "service", help: "the service that it serves"),
            .detail("kind", help: "base, site, headquarters …"),
            ReportColumn("latitude", "north °", .decimal(4), help: "degrees north, WGS 84"),
            ReportColumn("longitude", "east °", .decimal(4), help: "degrees east, WGS 84"),
            .detail("position_precision", help: "site, town, country or unknown"),
            ReportColumn("distance_km", "km", .decimal(1), help: "kilometres from the point"),
            ReportColumn("opened_on", "opened", .day, help: "first day of use"),
            .detail("opened_precision", help: "how exactly that day is known"),
            .detail("closed_on", .day, help: "first day on which it was no longer used"),
            .detail("closed_precision", help: "how exactly that day is known"),
            .detail("replacement_value", .number, help: "plant replacement value"),
            .detail("currency", help: "of that value, ISO 4217"),
        ] + ReportColumn.origin,
        picture: .places(
            .init(
                label: "name", latitude: "latitude", longitude: "longitude",
                precision: "position_precision")),
        example: "alliance report bases --near 37.5665,126.9780 --km 100")
}
