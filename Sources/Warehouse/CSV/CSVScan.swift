internal import Platform

/// The state of splitting one record into fields, which may pause at the end of any chunk.
///
/// It is shown only the places where delimiters, quotes and line breaks stand. Its offsets are
/// from the beginning of the record, so that they stay right when the window moves.
struct CSVScan {
    enum Outcome {
        /// The record is complete, and the next one starts at this offset of the window.
        case endOfRecord(nextStart: Int)
        case endOfWindow
        /// There are more fields than room for them.
        case fullFields
    }

    /// More fields than any table has columns; those beyond are counted and not kept.
    static let maximumFields = 32 * 1024

    /// The first position that was not yet looked at.
    var nextPosition = 0
    private(set) var fieldCount = 0
    private(set) var isInQuotes = false
    /// Whether some field has doubled quotes.
    private(set) var hasEscapes = false
    /// Line breaks since the record began, the one that ends it included.
    private(set) var lineBreaks = 0
    /// How many bytes the record has without the line break that ends it.
    private(set) var recordEnd = 0
    /// The first field with text after its closing quote.
    private(set) var faultyField: Int?
    /// Whether the window ends in a CR that ends the record, perhaps together with a LF to come.
    private(set) var isHoldingCarriageReturn = false

    private var fieldStart = 0
    private var isQuoted = false
    private var isEscaped = false
    private var closedAt = -1
    private var lastCarriageReturn = -2

    mutating func beginRecord() {
        let position = nextPosition
        self = CSVScan()
        nextPosition = position
    }

    /// Splits on at the places in `found` until the record or the window ends.
    mutating func advance(
        over positions: borrowing BytePositions, in source: borrowing ByteSource,
        from start: Int, isAtEnd: Bool, into fields: inout [CSVField], delimiter: UInt8
    ) -> Outcome {
        let found = positions.span
        let window = source.window
        var slots = fields.mutableSpan
        isHoldingCarriageReturn = false
        while true {
            splitPlainFields(found, window, from: start, into: &slots, delimiter: delimiter)
            guard nextPosition < found.count else { return .endOfWindow }
            let place = Int(found[nextPosition])
            let byte = window[place]
            let offset = place - start
            if byte == delimiter {
                if !isInQuotes {
                    if isFull(slots.count) { return .fullFields }
                    endField(at: offset, in: &slots)
                    fieldStart = offset + 1
                }
            } else if byte == quote {
                readQuote(at: offset)
            } else if isInQuotes {
                readLineBreak(byte, at: offset)
            } else {
                if byte == carriageReturn && place + 1 == window.count && !isAtEnd {
                    isHoldingCarriageReturn = true
                    return .endOfWindow
                }
                if isFull(slots.count) { return .fullFields }
                endField(at: offset, in: &slots)
                recordEnd = offset
                lineBreaks += 1
                nextPosition += 1
                guard byte == carriageReturn, place + 1 < window.count,
                    window[place + 1] == lineFeed
                else { return .endOfRecord(nextStart: place + 1) }
                nextPosition += 1
                return .endOfRecord(nextStart: place + 2)
            }
            nextPosition += 1
        }
    }

    /// Ends fields as long as they have no quotes and a delimiter follows: the common case, kept
    /// apart so that it runs in registers.
    @inline(__always)
    private mutating func splitPlainFields(
        _ found: Span<UInt32>, _ window: Span<UInt8>, from start: Int,
        into slots: inout MutableSpan<CSVField>, delimiter: UInt8
    ) {
        if isQuoted { return }
        var (position, count, begin) = (nextPosition, fieldCount, fieldStart)
        while position < found.count && count < slots.count {
            let place = Int(found[position])
            guard window[place] == delimiter else { break }
            slots[count] = CSVField(begin, place &- start, .plain)
            begin = place &- start &+ 1
            count &+= 1
            position &+= 1
        }
        (nextPosition, fieldCount, fieldStart) = (position, count, begin)
    }

    /// Ends the record, and with it its last field, at the end of the file.
    mutating func endRecord(at offset: Int, in fields: inout [CSVField]) {
        var slots = fields.mutableSpan
        endField(at: offset, in: &slots)
        recordEnd = offset
    }

    @inline(__always)
    private func isFull(_ room: Int) -> Bool { fieldCount == room && room < Self.maximumFields }

    @inline(__always)
    private mutating func readQuote(at offset: Int) {
        if isInQuotes {
            isInQuotes = false
            closedAt = offset
        } else if offset == fieldStart {
            isInQuotes = true
            isQuoted = true
        } else if isQuoted && offset == closedAt + 1 {
            isInQuotes = true
            isEscaped = true
            hasEscapes = true
        }
    }

    /// A line break in quotes is text, but editors count it: CRLF once.
    private mutating func readLineBreak(_ byte: UInt8, at offset: Int) {
        if byte == carriageReturn {
            lastCarriageReturn = offset
            lineBreaks += 1
        } else if offset != lastCarriageReturn + 1 {
            lineBreaks += 1
        }
    }

    @inline(__always)
    private mutating func endField(at offset: Int, in slots: inout MutableSpan<CSVField>) {
        var field = CSVField(fieldStart, offset, .plain)
        if isQuoted {
            if closedAt == offset - 1 {
                field = CSVField(fieldStart + 1, closedAt, isEscaped ? .escaped : .quoted)
            } else if faultyField == nil {
                faultyField = fieldCount
            }
            isQuoted = false
            isEscaped = false
        }
        if fieldCount < slots.count { slots[fieldCount] = field }
        fieldCount += 1
    }
}

let quote = UInt8(ascii: "\"")
let lineFeed = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")
