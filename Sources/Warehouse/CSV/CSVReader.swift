public import Platform

/// Reads CSV as RFC 4180 describes it, record by record, in one pass and bounded memory.
///
/// No bytes make it fail, and every input has exactly one reading, wherever its chunks end:
///
/// - A UTF-8 byte order mark at the beginning is skipped. UTF-16 is named as such, and not read.
/// - LF, CRLF and a lone CR end a line, each counted as one. In quotes they are text, and counted.
/// - An empty line is no record. A record of one empty field is written `""`.
/// - A quote that is not the first byte of its field is text: `5" gun`.
/// - White space belongs to the field.
/// - The last record need not end in a line break.
///
/// What does not follow the rules is a ``CSVProblem`` of one record, and reading goes on:
///
/// - Text after a closing quote, a zero byte, bytes that are not UTF-8, and, once the header was
///   read, fewer or more fields than it has.
/// - A quote that is not closed before the file ends, or within ``maximumRecordBytes``: the record
///   is then the line with the quote, and the lines after it are read afresh, so that one stray
///   quote costs one row and not the rest of the file.
/// - A line longer than ``maximumRecordBytes``: its beginning can be seen, the rest is skipped.
public struct CSVReader: ~Copyable {
    /// The longest record that is read, in bytes: longer than any honest row, short enough to hold.
    public static var maximumRecordBytes: Int { 8 * 1024 * 1024 }

    public let dialect: CSVDialect
    /// What is read, with its name and how far reading has come.
    public internal(set) var source: ByteSource
    /// The header, once ``readHeader()`` was called.
    public internal(set) var header: CSVHeader?

    let limit: Int
    var positions: BytePositions
    /// Up to where the window was searched; the rest of a long window waits for its turn, because
    /// the list of places takes four times as much memory as bytes that are all delimiters.
    var searched = 0
    var scan = CSVScan()
    var fields = [CSVField](repeating: .none, count: 64)
    /// Fields whose doubled quotes were made single, or the beginning of a record that is cut.
    var scratch: [UInt8] = []

    // The record: where it is in the window and in the file.
    var start = 0
    var byteCount = 0
    var byteOffset = 0
    var line = 1
    var fieldCount = 0
    var isCut = false
    /// Whether the record may hold a zero byte, or one above 127; asked of whole chunks at once.
    var mayHaveZero = false
    var mayHaveNonASCII = false

    // Where the next record starts.
    var nextStart = 0
    var nextLine = 1

    var hasBegun = false
    var isAtEnd = false
    /// How many bytes may be read a second time because a quote was never closed.
    ///
    /// Without it a file made for the purpose takes time that grows with the square of its size.
    var rereadBudget: Int

    /// Reads from `source`; a record longer than `limit` bytes is a problem.
    public init(
        _ source: consuming ByteSource, dialect: CSVDialect = .commas,
        limit: Int = Self.maximumRecordBytes
    ) {
        precondition(1...1 << 30 ~= limit, "a record is held in memory, and is not empty")
        self.dialect = dialect
        self.source = source
        self.limit = limit
        rereadBudget = 16 * limit
        positions = BytePositions(
            of: dialect.delimiter, dialect.allowsQuotes ? quote : lineFeed, carriageReturn,
            lineFeed)
    }

    /// The record that ``next()`` came to.
    public var record: CSVRecord {
        @_lifetime(borrow self)
        get {
            CSVRecord(
                line: line, byteOffset: byteOffset, isCut: isCut,
                raw: isCut ? scratch.span : source.window.extracting(start..<start + byteCount),
                fields: fields.span.extracting(first: fieldCount), scratch: scratch.span)
        }
    }

    /// The line after the record that ``next()`` came to.
    var lineAfterRecord: Int { nextLine }

    /// Lends the record to `body`, for an owner that is a class: the compiler does not let a view
    /// of what a class holds outlive the call that made it.
    @inlinable
    public func withRecord<Result, Failure: Error>(
        _ body: (borrowing CSVRecord) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(record)
    }

    /// Goes to the next record.
    public mutating func next() throws(FileError) -> CSVStep {
        if !hasBegun, let problem = try begin() { return .problem(problem) }
        repeat {
            let step = try readRecord()
            guard case .record = step else { return step }
        } while byteCount == 0
        let problem = recordProblem()
        if scan.hasEscapes { unescape() }
        return problem.map { .problem($0) } ?? .record
    }

    /// Reads the next record as the names of the columns.
    ///
    /// From then on a record that has not as many fields is a problem.
    public mutating func readHeader() throws(FileError) -> CSVHeader {
        let step = try next()
        let names = (0..<fieldCount).map { record.text($0) }
        let header =
            switch step {
            case .record: CSVHeader(names: names, line: line, file: source.name)
            case .problem(let problem):
                CSVHeader(names: names, line: line, file: source.name, problem: problem)
            case .end:
                CSVHeader(names: [], line: nextLine, file: source.name, problem: emptyFile())
            }
        self.header = header
        return header
    }
}
