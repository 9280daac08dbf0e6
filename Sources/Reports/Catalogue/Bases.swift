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
            ReportColumn("distance_km", "km", .decimal(1), help: "kilometres from the point")
                .formula(
                    "great circle from the point asked to the position, on a sphere of 6,371 km"),
            ReportColumn("opened_on", "opened", .day, help: "first day of use"),
            .detail("opened_precision", help: "how exactly that day is known"),
            .detail("closed_on", .day, help: "first day on which it was no longer used"),
            .detail("closed_precision", help: "how exactly that day is known"),
            .detail("replacement_value", .number, help: "plant replacement value"),
            .detail("currency", help: "of that value, ISO 4217"),
        ] + ReportColumn.origin,
        picture: .places(
            .init(
                label: "name", host: "host_name", latitude: "latitude", longitude: "longitude",
                precision: "position_precision")),
        example: "alliance report bases --near 37.5665,126.9780 --km 100")

    static let baseCosts = Report(
        "base-costs", title: "What bases cost, and who paid",
        summary: "Lists a host's bases with what is known of their cost and of who paid it.",
        discussion: """
            A cost belongs to a base where its programme, or the words of a statement, name it. \
            Rows of one base must not be added up: statements speak of the same cost.
            """,
        parameters: [
            .host,
            ReportParameter(
                "known", .choice(["all", "cost"]), default: "all",
                help: "cost: only bases of which a cost is known"),
        ],
        columns: [
            .host, .hostNameDetail,
            ReportColumn("name", "base", help: "the name in the source"),
            .wide("service", "service", help: "the service that runs it"),
            .detail("base_kind", help: "base, site, headquarters …"),
            .detail("latitude", .decimal(4), help: "degrees north, WGS 84"),
            .detail("longitude", .decimal(4), help: "degrees east, WGS 84"),
            .detail("position_precision", help: "site, town, country or unknown"),
            .wide("opened_on", "opened", .day, help: "first day of use"),
            .detail("opened_precision", help: "how exactly that day is known"),
            .wide("state", "state", help: "in use, or closed"),
            .detail("closed_on", .day, help: "first day on which it was no longer used"),
            .detail("replacement_value", .number, help: "plant replacement value"),
            .detail("replacement_currency", help: "of that value, ISO 4217"),
            .detail("cost_kind", help: "amount: of an account; stated: as somebody said"),
            ReportColumn("payer", "payer", help: "host, us, or both together"),
            ReportColumn("year_from", "from", .label, help: "label of the first year"),
            ReportColumn("year_to", "to", .label, help: "label of the last year"),
            ReportColumn("cost_shown", "cost", help: "the cost, for people"),
            .detail("amount", .number, help: "the same, in units of the currency"),
            .detail(
                "amount_low", .number,
                help: "the least it can mean; of what was stated, the lower end of a printed range"
            ),
            .detail(
                "amount_high", .number,
                help: "the most it can mean; of what was stated, the upper end of a printed range"
            ),
            .detail("currency", help: "ISO 4217"),
            ReportColumn(
                "host_share_percent", "host %", .decimal(1), help: "the host's part, in percent"),
            .detail("host_share_low_percent", .decimal(1), help: "the lower end of a range"),
            .detail("host_share_high_percent", .decimal(1), help: "the upper end of a range"),
            .qualifier,
            ReportColumn("words", "what", help: "the cost line, or who said it and what"),
            .status, .source, .sourceTitle, .edition, .locator, .marks,
        ],
        example: "alliance report base-costs --host KOR --known cost")
}
