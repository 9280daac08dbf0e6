internal import Platform
internal import Storage
internal import Warehouse

extension ReportResult {
    /// The result as CSV or TSV: every column, numbers without grouping, nothing where there is no
    /// value.
    func delimited(_ dialect: CSVDialect) throws(FileError) -> String {
        var writer = CSVWriter(ByteSink(inMemory: "result"), dialect: dialect)
        try writer.writeHeader(columns.map(\.name))
        for row in rows {
            for (value, column) in zip(row, columns) {
                if let text = column.plainText(value), !text.isEmpty {
                    try writer.write(text)
                } else {
                    try writer.writeNull()
                }
            }
            try writer.endRecord()
        }
        var sink = writer.finish()
        return String(decoding: sink.takeBytes(), as: UTF8.self)
    }
}
