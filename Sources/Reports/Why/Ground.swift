internal import Storage
internal import Warehouse

/// A fact that rows of a report's answer rest on, as the report's `.why.sql` tells it.
struct Ground: Equatable, Sendable {
    /// A column of the report and its value in the rows that the fact is behind.
    struct KeyValue: Equatable, Sendable {
        let column: String
        let value: Value
    }

    /// What tells the rows of the report from others.
    let row: [KeyValue]
    /// The columns that the fact feeds; empty: every numeric one.
    let cells: [String]
    /// What it is in the formula, in a word or two: `numerator`, `rate`.
    let role: String
    /// How much of it counts: negative where it is subtracted, `nil` where that makes no sense.
    let weight: Double?
    /// The name of its dataset.
    let dataset: String
    /// What tells it from other facts of the dataset, as files have it.
    let key: [FieldWord]

    /// Whether it is behind the value of a column.
    func feeds(_ column: ReportColumn) -> Bool {
        cells.isEmpty ? column.isNumeric : cells.contains(column.name)
    }

    /// The fact by itself, whatever it is used for.
    var fact: FactKey { FactKey(dataset: dataset, key: key) }
}

/// What tells a fact from every other of the warehouse.
struct FactKey: Equatable, Sendable {
    let dataset: String
    let key: [FieldWord]

    /// Orders facts, and tells them apart.
    var text: String { dataset + "\u{1F}" + key.map(\.value).joined(separator: "\u{1F}") }
}
