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
        if row.isNull(at: index) { return try writeNull() }
        switch format {
        case .text, .nullableText:
            let isNullable = format == .nullableText
            let isText: Void? = try row.withUTF8(at: index) { bytes throws(FileError) in
                if bytes.isEmpty && !isNullable {
                    try writeNull()
                } else {
                    try write(bytes)
                }
            }
            // A column of text holds nothing else; if it does, this is the error that says so.
            if isText == nil { try write(try row[index] as String) }
        case .whole: try write(try row[index] as Int64)
        case .real: try write((try row[index] as Double).decimalText)
        case .money:
            let digits: Int? = try row[digitsIndex]
            try write(
                MinorAmount(minor: try row[index], digits: digits ?? 0).canonicalText)
        }
    }
}
