internal import Reports
internal import Storage
internal import Warehouse

extension Change {
    static let columns = [
        ReportColumn("dataset", "dataset", help: "the dataset"),
        ReportColumn("change", "change", help: "new, revised or withdrawn"),
        ReportColumn("key", "key", help: "what tells the row from others"),
        ReportColumn("column", "column", help: "the column that differs"),
        ReportColumn("old", "old", help: "its value before"),
        ReportColumn("new", "new", help: "its value after"),
        ReportColumn(
            "difference", "difference", .number, audience: .wide,
            help: "by how much a number grew"),
        ReportColumn(
            "difference_percent", "%", .decimal(2), audience: .wide,
            help: "the same in percent of what it was"),
    ]

    var values: [Value] {
        [
            .text(dataset), .text(kind.rawValue), .text(keyText), .text(column),
            old.map(Value.text) ?? .null, new.map(Value.text) ?? .null,
            difference.map(Value.real) ?? .null, percent.map(Value.real) ?? .null,
        ]
    }

    private var keyText: String {
        key.filter { !$0.value.isEmpty }.map(\.description).joined(separator: " ")
    }
}

extension EditionComparison {
    /// What the newer edition says otherwise, and the greatest of it.
    func text() throws -> String {
        let line =
            "\(newer.joined(separator: ", ")) beside \(older): \(counts), \(grouped(same)) the same; "
            + "both editions are kept\n"
        guard !counts.largest.isEmpty else { return line }
        return try line
            + ReportResult(
                title: "", columns: Change.columns, rows: counts.largest.map(\.values)
            ).text(as: .table)
    }

    var json: JSON {
        .object([
            ("older", .string(older)), ("newer", .array(newer.map(JSON.string))),
            ("new", .integer(counts.new)), ("revised", .integer(counts.revised)),
            ("withdrawn", .integer(counts.withdrawn)), ("same", .integer(same)),
            (
                "largest",
                .array(
                    counts.largest.map { change in
                        .object([
                            ("key", .object(change.key.map { ($0.column, .string($0.value)) })),
                            ("column", .string(change.column)), ("old", JSON(change.old)),
                            ("new", JSON(change.new)),
                            ("difference", .written(change.difference?.decimalText ?? "null")),
                            ("difference_percent", .written(change.percent?.decimalText ?? "null")),
                        ])
                    })
            ),
        ])
    }
}
