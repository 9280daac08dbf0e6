internal import Platform

/// The start of an XML element, lent while its handler runs.
@safe struct XMLElement: ~Escapable {
    let name: XMLName
    private let attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>

    /// `attributes` are names and values in turn, and a null pointer at the end.
    @_lifetime(borrow attributes)
    init(name: XMLName, attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
        self.name = name
        unsafe self.attributes = unsafe attributes
    }

    /// The value of an attribute, or `nil` if there is none of this name.
    ///
    /// A name of the form `|id` is one that stands in some namespace, as in `r:id`.
    subscript(name: StaticString) -> Span<UInt8>? {
        @_lifetime(copy self)
        get {
            var index = 0
            while let candidate = unsafe attributes[index],
                let value = unsafe attributes[index + 1]
            {
                if unsafe Self.matches(candidate, name) {
                    let span = unsafe XMLElement.span(of: value)
                    return unsafe _overrideLifetime(span, copying: self)
                }
                index += 2
            }
            return nil
        }
    }

    /// The value of an attribute as a string.
    func text(_ name: StaticString) -> String? {
        guard let value = self[name] else { return nil }
        return String(repairing: value)
    }

    /// The value of an attribute that is a whole number; `nil` if it is not there or is none.
    func number(_ name: StaticString) -> Int? {
        guard let value = self[name] else { return nil }
        return wholeNumber(value)
    }

    /// Whether an attribute says yes; `assumed` if it is not there.
    func flag(_ name: StaticString, assumed: Bool = false) -> Bool {
        guard let value = text(name) else { return assumed }
        return value == "1" || value == "true" || value == "on"
    }

    private static func matches(_ text: UnsafePointer<CChar>, _ name: StaticString) -> Bool {
        let wanted = unsafe UnsafeBufferPointer(
            start: name.utf8Start, count: name.utf8CodeUnitCount)
        var text = unsafe text
        if unsafe wanted.first == separator {
            let length = unsafe span(of: text).count
            guard length >= wanted.count else { return false }
            unsafe text += length - wanted.count
        }
        for index in 0..<wanted.count {
            let byte = unsafe UInt8(bitPattern: text[index])
            guard unsafe byte == wanted[index] else { return false }
        }
        return unsafe text[wanted.count] == 0
    }

    private static var separator: UInt8 { UInt8(ascii: "|") }

    @_lifetime(borrow text)
    private static func span(of text: UnsafePointer<CChar>) -> Span<UInt8> {
        var count = 0
        while unsafe text[count] != 0 { count += 1 }
        let bytes = unsafe UnsafeRawBufferPointer(start: text, count: count)
        let span = unsafe Span<UInt8>(_unsafeBytes: bytes)
        return unsafe _overrideLifetime(span, borrowing: text)
    }
}
