internal import Platform

extension CSVHeader {
    /// The same header, with no name where a column only speaks of a rejection.
    func withoutRejections() -> CSVHeader {
        CSVHeader(
            names: names.map { RejectsColumn.names.contains($0) ? "" : $0 }, line: line,
            problems: problems)
    }

    /// The names in a header that was kept with its batch.
    init(kept text: String) throws {
        var reader = CSVReader(ByteSource(bytes: Array(text.utf8), name: ""))
        self = try reader.readHeader()
    }
}
