internal import Platform

extension CSVReader {
    /// A fault that the type of a column found in a field of the record.
    public func problem(_ problem: FieldProblem, at index: Int) -> CSVProblem {
        self.problem(.badValue, at: index, reason: problem.reason, fix: problem.fix)
    }

    /// What is wrong with the record that was just split, or `nil` if it is sound.
    mutating func recordProblem() -> CSVProblem? {
        if let field = scan.faultyField {
            return problem(
                .textAfterQuote, at: field, reason: "text follows the closing quote",
                fix: "put the whole field in quotes, and double every quote inside it")
        }
        if mayHaveZero, let problem = zeroByte() { return problem }
        if mayHaveNonASCII, let problem = invalidUTF8() { return problem }
        if let header, scan.fieldCount != header.names.count {
            return raggedRecord(expected: header.names.count)
        }
        return nil
    }

    private func zeroByte() -> CSVProblem? {
        let record = record
        guard let place = record.raw.indices.first(where: { record.raw[$0] == 0 }) else {
            return nil
        }
        let offset = source.offset(of: start + place)
        return problem(
            .zeroByte, at: fieldIndex(at: place), byteOffset: offset,
            reason: "byte \(offset) of the file is zero, which no text holds",
            fix: "remove it; if every second byte is zero, save the file as UTF-8")
    }

    private func invalidUTF8() -> CSVProblem? {
        let record = record
        do {
            _ = try UTF8Span(validating: record.raw)
            return nil
        } catch {
            let place = error.byteOffsets.lowerBound
            let offset = source.offset(of: start + place)
            let byte = String(record.raw[place], radix: 16, uppercase: true)
            let encoding = source.encoding
            return problem(
                .invalidUTF8, at: fieldIndex(at: place), byteOffset: offset,
                reason: encoding == .utf8
                    ? "byte \(offset) of the file (0x\(byte)) is not UTF-8"
                    : "byte \(offset) of the file is no character of \(encoding.rawValue)",
                fix: encoding == .utf8
                    ? "save the file as UTF-8, or name its encoding with --encoding"
                    : "mend it, or name another encoding with --encoding")
        }
    }

    private func raggedRecord(expected: Int) -> CSVProblem {
        let count = scan.fieldCount
        let reason =
            "the row has \(count) \(count == 1 ? "field" : "fields"), and the header \(expected)"
        return count < expected
            ? problem(
                .tooFewFields, reason: reason,
                fix:
                    "add the missing fields, or the missing \(dialect.delimiterName)s if they are empty"
            )
            : problem(
                .tooManyFields, reason: reason,
                fix: "put a field that holds a \(dialect.delimiterName) in quotes")
    }

    func unclosedQuote() -> CSVProblem {
        problem(
            .unclosedQuote, reason: "a quote is opened and never closed",
            fix: "close the quote, or double it if it belongs to the text")
    }

    func recordTooLong() -> CSVProblem {
        problem(
            .recordTooLong, reason: "the row is longer than \(limit) bytes",
            fix: "see whether its line break is missing")
    }

    func emptyFile() -> CSVProblem {
        problem(
            .emptyFile, reason: "there is no header",
            fix: "begin the file with a line that names its columns")
    }

    func problem(
        _ kind: CSVProblem.Kind, at index: Int? = nil, byteOffset: Int? = nil, reason: String,
        fix: String
    ) -> CSVProblem {
        let names = header?.names ?? []
        return CSVProblem(
            kind, file: source.name, line: line, fieldIndex: index,
            column: index.flatMap { $0 < names.count ? names[$0] : nil },
            value: index.flatMap { $0 < fieldCount ? record.text($0) : nil },
            byteOffset: byteOffset ?? self.byteOffset, reason: reason, fix: fix)
    }

    /// The field in which a byte of the record stands.
    private func fieldIndex(at place: Int) -> Int {
        let next = (0..<fieldCount).first { fields[$0].start > place } ?? fieldCount
        return max(0, next - 1)
    }
}
