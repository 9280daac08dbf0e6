internal import Platform

/// Where a field's text stands: in the record as it was read or, if doubled quotes had to be made
/// single ones, in the reader's scratch bytes.
struct CSVField {
    enum Kind: UInt8 {
        case plain
        case quoted
        /// In quotes with doubled quotes inside, which still have to be made single.
        case escaped
        /// Now in the scratch bytes.
        case unescaped
    }

    var start: UInt32
    var end: UInt32
    var kind: Kind

    static let none = CSVField(start: 0, end: 0, kind: .plain)

    init(start: UInt32, end: UInt32, kind: Kind) {
        self.start = start
        self.end = end
        self.kind = kind
    }

    @inline(__always)
    init(_ start: Int, _ end: Int, _ kind: Kind) {
        self.start = UInt32(truncatingIfNeeded: start)
        self.end = UInt32(truncatingIfNeeded: end)
        self.kind = kind
    }

    @inline(__always) var range: Range<Int> { Int(start)..<Int(end) }

    /// Copies the field to the scratch bytes at `begin`, and makes doubled quotes single.
    mutating func unescape(
        of source: borrowing ByteSource, recordAt start: Int, into scratch: inout [UInt8],
        at begin: Int
    ) {
        let window = source.window
        var copy = scratch.mutableSpan
        var end = begin
        var isSecond = false
        for place in range {
            let byte = window[start + place]
            isSecond = byte == quote && !isSecond
            if isSecond { continue }
            copy[end] = byte
            end &+= 1
        }
        self = CSVField(begin, end, .unescaped)
    }
}
