/// Puts a text together from the elements `t` of an item or an inline string.
///
/// Runs of different looks are joined; what tells how to pronounce the text (`rPh`) is left out.
struct TextCollector {
    private(set) var bytes: [UInt8] = []
    private var isOpen = false
    private var keepsSpace = false
    /// Where the open element's text starts.
    private var start = 0

    mutating func reset() {
        bytes.removeAll(keepingCapacity: true)
        isOpen = false
    }

    mutating func open(_ element: borrowing XMLElement, in parent: XMLName) {
        guard parent != .rPh else { return }
        isOpen = true
        start = bytes.count
        keepsSpace = element.text("|space") == "preserve"
    }

    /// Adds a piece of text if it is in an element that counts.
    mutating func add(_ text: Span<UInt8>, limit: Int) throws(SpreadsheetError) {
        guard isOpen else { return }
        guard bytes.count + text.count <= limit else {
            throw .tooLarge("a text in it is longer than \(limit) bytes")
        }
        bytes.append(contentsOf: text)
    }

    /// Ends the open element; white space at its ends counts only if it says so.
    mutating func close() {
        guard isOpen else { return }
        isOpen = false
        if !keepsSpace { trim() }
        TextEscapes.resolve(in: &bytes, from: start)
    }

    private mutating func trim() {
        while bytes.count > start, isSpace(bytes[bytes.count - 1]) { bytes.removeLast() }
        let first = bytes[start...].firstIndex { !isSpace($0) } ?? bytes.endIndex
        bytes.removeSubrange(start..<first)
    }

    private func isSpace(_ byte: UInt8) -> Bool { " \t\r\n".utf8.contains(byte) }
}

extension [UInt8] {
    mutating func append(contentsOf text: Span<UInt8>) {
        for index in text.indices { append(text[index]) }
    }
}
