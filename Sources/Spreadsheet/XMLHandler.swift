/// Makes something of the elements and texts of an XML document.
protocol XMLHandler: AnyObject {
    /// Whether ``text(_:)`` is wanted at all; asked once.
    var readsText: Bool { get }

    /// An element that this program knows begins in `parent`.
    func start(_ element: borrowing XMLElement, in parent: XMLName) throws(SpreadsheetError)

    /// A piece of text, of which an element may have many.
    func text(_ text: Span<UInt8>) throws(SpreadsheetError)

    /// An element that this program knows ends in `parent`.
    ///
    /// - Returns: Whether to pause, so that what was collected can be looked at.
    func end(_ name: XMLName, in parent: XMLName) throws(SpreadsheetError) -> Bool
}

extension XMLHandler {
    var readsText: Bool { false }

    func text(_ text: Span<UInt8>) {}

    func end(_ name: XMLName, in parent: XMLName) -> Bool { false }
}
