internal import Platform
internal import Storage

/// How the values of a column are written.
enum FieldFormat {
    /// Text that is empty where it has nothing to say.
    case text
    /// Text for which no value means something else than the empty text.
    case nullableText
    case whole
    case real
    case money

    init(_ column: Column) {
        self =
            switch column.kind {
            case .whole, .flag: .whole
            case .real: .real
            case .money: .money
            default: column.isNullable ? .nullableText : .text
            }
    }
}

extension CSVWriter {
    /// Writes the value of a column; the digits of its currency stand in another.
    mutating func write(
        _ format: FieldFormat, _ row: borrowing Row, at index: Int, digitsAt digitsIndex: Int
    ) throws {
        let value = row.lent(at: index)
        switch (format, value.storageClass) {
        case (_, .null): try writeNull()
        case (.text, .text):
            let bytes = value.utf8
            if bytes.isEmpty { try writeNull() } else { try write(bytes) }
        case (.nullableText, .text): try write(value.utf8)
        case (.whole, .integer): try write(value.integer)
        default: try write(rare: format, row, at: index, digitsAt: digitsIndex)
        }
    }

    /// Writes a value that needs some thought, or is none that the column can hold.
    private mutating func write(
        rare format: FieldFormat, _ row: borrowing Row, at index: Int, digitsAt digitsIndex: Int
    ) throws {
        switch format {
        // A column of text holds nothing else; if it does, this is the error that says so.
        case .text, .nullableText: try write(try row[index] as String)
        case .whole: try write(try row[index] as Int64)
        case .real: try write((try row[index] as Double).decimalText)
        case .money:
            let digits: Int? = try row[digitsIndex]
            try write(
                MinorAmount(minor: try row[index], digits: digits ?? 0).canonicalText)
        }
    }
}
