internal import Platform

/// The rows of a text file whose fields are separated by delimiters.
final class TextGrid: Grid {
    private var reader: CSVReader
    private(set) var row = GridRow()
    private var nextLine = 1

    init(_ source: consuming ByteSource, dialect: CSVDialect) {
        reader = CSVReader(source, dialect: dialect)
    }

    func next() throws -> GridStep {
        switch try reader.next() {
        case .record:
            reader.withRecord { record in
                row.number = record.line
                row.byteOffset = record.byteOffset
                row.isAfterGap = record.line > nextLine
                row.cells.removeAll(keepingCapacity: true)
                for index in 0..<record.count { row.cells.append(GridCell(record.text(index))) }
            }
            nextLine = reader.lineAfterRecord
            return .row
        case .problem(let problem):
            nextLine = reader.lineAfterRecord
            return .problem(problem, record: reader.withRecord { $0.rawText })
        case .end: return .end
        }
    }
}
