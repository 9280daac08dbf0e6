internal import CExpat

/// Owns one parser of expat, which is fed bytes and calls a handler.
@safe struct XMLHandle: ~Copyable {
    enum Progress {
        /// All bytes so far were read, and more are wanted.
        case hungry
        /// The handler asked for a pause, and bytes may be left.
        case paused
        case finished
    }

    private let parser: OpaquePointer
    private let events: XMLEvents
    private let memory: XMLMemory

    init(handler: any XMLHandler, limits: SpreadsheetLimits) throws(SpreadsheetError) {
        let memory = XMLMemory(limit: limits.parserBytes)
        let created = unsafe memory.lend {
            var functions = XMLMemory.functions
            return unsafe XML_ParserCreate_MM(nil, &functions, "|")
        }
        guard let created = unsafe created else { throw Self.tooHungry(limits.parserBytes) }
        unsafe parser = unsafe created
        self.memory = memory
        limit = limits.parserBytes
        unsafe events = XMLEvents(handler: handler, deepest: limits.depth, parser: created)
        events.connect()
    }

    private let limit: Int

    deinit { unsafe XML_ParserFree(parser) }

    /// Reads `bytes`; with `isLast` the document ends with them.
    func parse(
        _ bytes: Span<UInt8>, isLast: Bool
    ) throws(SpreadsheetError) -> Progress {
        let status = memory.lend {
            unsafe bytes.withUnsafeBytes { bytes in
                unsafe XML_Parse(
                    parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                    Int32(bytes.count), isLast ? 1 : 0)
            }
        }
        return try progress(status)
    }

    /// Goes on after a pause.
    func resume() throws(SpreadsheetError) -> Progress {
        try progress(memory.lend { unsafe XML_ResumeParser(parser) })
    }

    /// Where in the document the parser is.
    var position: XMLPosition {
        XMLPosition(
            line: Int(unsafe XML_GetCurrentLineNumber(parser)),
            column: Int(unsafe XML_GetCurrentColumnNumber(parser)) + 1)
    }

    private func progress(_ status: XML_Status) throws(SpreadsheetError) -> Progress {
        if status == XML_STATUS_SUSPENDED { return .paused }
        if let failure = events.failure { throw failure }
        if status == XML_STATUS_OK {
            var now = XML_ParsingStatus()
            unsafe XML_GetParsingStatus(parser, &now)
            return now.parsing == XML_FINISHED ? .finished : .hungry
        }
        let code = unsafe XML_GetErrorCode(parser)
        if code == XML_ERROR_NO_MEMORY { throw Self.tooHungry(limit) }
        throw SpreadsheetError(
            .badXML, reason: "it is not well-formed XML (\(Self.words(for: code)))",
            fix: "fetch the file again from where it was published")
    }

    private static func tooHungry(_ limit: Int) -> SpreadsheetError {
        .tooLarge(
            "a tag of it is too long, or it has too many names: reading it takes more than "
                + "\(limit) bytes at once")
    }

    private static func words(for code: XML_Error) -> String {
        guard let words = unsafe XML_ErrorString(code) else { return "error \(code.rawValue)" }
        return unsafe String(cString: words)
    }
}
