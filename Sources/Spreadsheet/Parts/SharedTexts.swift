/// The texts that cells refer to by number, one after the other.
struct SharedTexts {
    private(set) var bytes: [UInt8] = []
    /// Where each text ends; the next begins there.
    private var ends: [UInt32] = []

    var count: Int { ends.count }

    /// The memory that is needed, in bytes.
    var byteCount: Int { bytes.count + ends.count * MemoryLayout<UInt32>.stride }

    /// Where the text with this number stands in ``bytes``.
    subscript(number: Int) -> Range<Int> {
        (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
    }

    mutating func append(_ text: [UInt8]) {
        bytes.append(contentsOf: text)
        ends.append(UInt32(bytes.count))
    }
}
