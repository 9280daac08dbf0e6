internal import Platform

/// One record of a CSV file, lent until the reader moves on.
///
/// Its fields are views into the reader's buffer: decode or copy what has to last longer.
public struct CSVRecord: ~Escapable {
    /// The line on which the record starts, counted from 1 and including the header, as editors
    /// count.
    ///
    /// A field in quotes may hold line breaks, so this is not the number of the record.
    public let line: Int
    /// How many bytes of the file stand before the record.
    public let byteOffset: Int
    /// The record exactly as it stands in the file, without the line break that ends it.
    public let raw: Span<UInt8>
    /// Whether ``raw`` is only the beginning, because the record is longer than the reader may hold.
    public let isCut: Bool

    private let fields: Span<CSVField>
    private let scratch: Span<UInt8>

    @_lifetime(copy raw, copy fields, copy scratch)
    init(
        line: Int, byteOffset: Int, isCut: Bool, raw: Span<UInt8>, fields: Span<CSVField>,
        scratch: Span<UInt8>
    ) {
        self.line = line
        self.byteOffset = byteOffset
        self.isCut = isCut
        self.raw = raw
        self.fields = fields
        self.scratch = scratch
    }

    /// How many fields there are; 0 if the record could not be split into fields.
    public var count: Int { fields.count }

    /// The bytes of a field, without the quotes around it and with doubled quotes made single.
    public subscript(index: Int) -> Span<UInt8> {
        @_lifetime(copy self)
        get {
            let field = fields[index]
            return field.kind == .unescaped
                ? scratch.extracting(field.range) : raw.extracting(field.range)
        }
    }

    /// Whether a field is empty and has no quotes, which is how the writer writes "no value".
    ///
    /// The empty text is `""`.
    public func isNull(_ index: Int) -> Bool {
        let field = fields[index]
        return field.kind == .plain && field.start == field.end
    }

    /// A field as a string; bytes that are not UTF-8 appear as U+FFFD.
    public func text(_ index: Int) -> String { String(repairing: self[index]) }

    /// The record as a string, for people; bytes that are not UTF-8 appear as U+FFFD.
    public var rawText: String { String(repairing: raw) }

    /// A field as the value that its column holds.
    public func value<Value: FieldDecodable>(
        _ index: Int, as type: Value.Type = Value.self
    ) throws(FieldProblem) -> Value {
        try Value(field: self[index])
    }
}
