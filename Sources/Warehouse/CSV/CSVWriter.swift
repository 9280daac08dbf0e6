public import Platform

/// Writes CSV in one canonical form, so that the same records always give the same bytes.
///
/// UTF-8 without a byte order mark; LF after every record; quotes around a field only where
/// reading needs them: when it holds the delimiter, a quote, CR or LF. White space at the ends of
/// a field is kept by the reader, so it needs none. No value is the empty field, the empty text is
/// `""`, and a record of one field without a value is `""` too, since an empty line is no record.
/// ``CSVReader`` reads back every record whose fields are UTF-8 without zero bytes.
public struct CSVWriter: ~Copyable {
    public let dialect: CSVDialect
    /// Where the bytes go.
    public private(set) var sink: ByteSink

    private let special: ByteSet
    private var fieldCount = 0
    /// Whether the record so far is one field without a value.
    private var isBlank = false

    public init(_ sink: consuming ByteSink, dialect: CSVDialect = .commas) {
        precondition(dialect.allowsQuotes, "without quotes not every text can be written")
        self.sink = sink
        self.dialect = dialect
        special = ByteSet(dialect.delimiter, quote, carriageReturn, lineFeed)
    }

    /// Writes a record of names.
    public mutating func writeHeader(_ names: [String]) throws(FileError) {
        for name in names { try write(name) }
        try endRecord()
    }

    /// Writes a field with a text, which must be UTF-8 and may be empty.
    public mutating func write(_ text: Span<UInt8>) throws(FileError) {
        try beginField()
        if text.isEmpty {
            try writeQuoted(text)
        } else if try !sink.write(text, unlessAnyIn: special) {
            try writeQuoted(text)
        }
    }

    public mutating func write(_ text: String) throws(FileError) {
        var text = text
        text.makeContiguousUTF8()
        try write(text.utf8Span.span)
    }

    /// Writes a field with a whole number.
    public mutating func write(_ number: Int64) throws(FileError) {
        try beginField()
        try sink.write(number)
    }

    /// Writes a field with a number in the fewest digits that read back, without an exponent.
    public mutating func write(_ number: Double) throws(FileError) {
        try write(number.decimalText)
    }

    /// Writes a field with an amount in major units.
    public mutating func write(_ amount: MinorAmount) throws(FileError) {
        try write(amount.canonicalText)
    }

    /// Writes a field without a value.
    public mutating func writeNull() throws(FileError) {
        isBlank = fieldCount == 0
        if !isBlank { try sink.write(dialect.delimiter) }
        fieldCount += 1
    }

    /// Ends the record.
    public mutating func endRecord() throws(FileError) {
        if isBlank && fieldCount == 1 {
            try sink.write(quote)
            try sink.write(quote)
        }
        try sink.write(lineFeed)
        fieldCount = 0
        isBlank = false
    }

    /// Gives the first bytes of what was written in memory to another sink.
    mutating func move(first count: Int, to other: inout ByteSink) throws(FileError) {
        try other.write(sink.buffered.extracting(first: count))
        sink.removeFirst(count)
    }

    /// Puts pieces of what was written in memory in another order.
    mutating func rearrange(_ pieces: [Range<Int>]) { sink.rearrange(pieces) }

    /// Hands the sink back, for ``ByteSink/finish()`` or ``ByteSink/takeBytes()``.
    public consuming func finish() -> ByteSink { sink }

    private mutating func beginField() throws(FileError) {
        if fieldCount > 0 { try sink.write(dialect.delimiter) }
        isBlank = false
        fieldCount += 1
    }

    private mutating func writeQuoted(_ text: Span<UInt8>) throws(FileError) {
        try sink.write(quote)
        for index in text.indices {
            if text[index] == quote { try sink.write(quote) }
            try sink.write(text[index])
        }
        try sink.write(quote)
    }
}
