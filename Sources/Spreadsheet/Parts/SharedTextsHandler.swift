/// Collects the texts that cells share.
final class SharedTextsHandler: XMLHandler {
    private(set) var texts = SharedTexts()

    private let limit: Int
    private var text = TextCollector()

    init(limit: Int) { self.limit = limit }

    var readsText: Bool { true }

    func start(_ element: borrowing XMLElement, in parent: XMLName) {
        switch element.name {
        case .si: text.reset()
        case .t: text.open(element, in: parent)
        default: break
        }
    }

    func text(_ piece: Span<UInt8>) throws(SpreadsheetError) {
        try text.add(piece, limit: limit)
    }

    func end(_ name: XMLName, in parent: XMLName) throws(SpreadsheetError) -> Bool {
        switch name {
        case .t: text.close()
        case .si:
            texts.append(text.bytes)
            guard texts.byteCount <= limit else {
                throw .tooLarge("the texts that cells share take more than \(limit) bytes")
            }
        default: break
        }
        return false
    }
}
