public import Storage

/// One fault of a row that was refused, as it is kept in the table `rejected_rows`.
///
/// A row with several faults has one of these for each.
public struct RejectedRow: Equatable, Sendable {
    /// The place among the faults of its batch, counted from 1.
    public var fault: Int
    public var file: String
    /// Where the record starts, counted from 1 and including the header, as editors count.
    public var line: Int
    /// How many bytes of the file stand before it.
    public var byteOffset: Int?
    /// The column's name in the file, or `nil` if the record as a whole is at fault.
    public var column: String?
    /// The field as it stands in the file.
    public var value: String?
    /// The name of faults of this kind: `unknown_code`, `too_few_fields`, the name of a rule of
    /// the schema.
    public var code: String
    /// What is wrong, as a clause: `there is no month 13`.
    public var reason: String
    /// What the author can do about it, as an order: `write the day as YYYY-MM-DD`.
    public var remedy: String
    /// The record as it stands in the file or, where a profile was used, as canonical CSV.
    public var record: String
    /// Where a profile was used: the sheet and cell of a workbook.
    public var cell: String?
    /// Where a profile was used: the row as it stands in the file.
    public var original: String?
}

extension RejectedRow: CustomStringConvertible {
    /// `troops.csv:12: column people: "-5": it is negative`, and the remedy on a line of its own.
    public var description: String {
        let name = file == "-" ? "standard input" : file
        var place = line > 0 ? "\(name):\(cell ?? "\(line)"): " : ""
        if let column { place += "column \(column): " }
        if let value { place += "\"\(value.count <= 100 ? value : value.prefix(99) + "…")\": " }
        return "\(place)\(reason)\n  fix: \(remedy)"
    }
}

extension RejectedRow: RowDecodable {
    public init(row: borrowing Row) throws(StorageError) {
        fault = try row["fault"]
        file = try row["file"]
        line = try row["line"]
        byteOffset = try row["byte_offset"]
        column = try row["column_name"]
        value = try row["value"]
        code = try row["code"]
        reason = try row["reason"]
        remedy = try row["remedy"]
        record = try row["record"]
        cell = try row["cell"]
        original = try row["original"]
    }
}
