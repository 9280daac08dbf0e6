/// A record of canonical CSV that was made, not read.
struct RecordBuffer {
    private var bytes: [UInt8] = []
    private var fields: [CSVField] = []
    private var line = 0
    private var byteOffset = 0

    /// Takes the texts of the fields, `nil` where there is nothing.
    mutating func lay(_ texts: [String?], line: Int, byteOffset: Int) {
        self.line = line
        self.byteOffset = byteOffset
        bytes.removeAll(keepingCapacity: true)
        fields.removeAll(keepingCapacity: true)
        for text in texts {
            let start = bytes.count
            guard let text else {
                fields.append(CSVField(start, start, .plain))
                continue
            }
            bytes.append(contentsOf: text.utf8)
            fields.append(CSVField(start, bytes.count, .unescaped))
        }
    }

    /// Lends the record to `body`.
    func withRecord<Result, Failure: Error>(
        _ body: (borrowing CSVRecord) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(
            CSVRecord(
                line: line, byteOffset: byteOffset, isCut: false, raw: bytes.span,
                fields: fields.span, scratch: bytes.span))
    }
}
