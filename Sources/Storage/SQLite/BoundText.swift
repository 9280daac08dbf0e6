/// The bytes of the text bound to a statement's parameters, kept as long as SQLite reads them.
///
/// SQLite would copy what is bound into memory that it gets and frees for every value. Here each
/// parameter has a place of its own, which the next value bound to it takes over.
@safe struct BoundText: ~Copyable {
    /// Longer text is left to SQLite, so that one long value does not stay in memory.
    static let longest = 4096

    private let places: UnsafeMutableBufferPointer<UnsafeMutableRawBufferPointer>

    init(parameters: Int) {
        unsafe places = .allocate(capacity: parameters)
        unsafe places.initialize(repeating: UnsafeMutableRawBufferPointer(start: nil, count: 0))
    }

    deinit {
        for index in 0..<(unsafe places.count) { unsafe places[index].deallocate() }
        unsafe places.deallocate()
    }

    /// Keeps `text` for the parameter at `index`, counted from 1, in the place of what was kept
    /// for it before; `nil` if that is not for here to keep.
    @unsafe mutating func keep(
        _ text: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> UnsafePointer<CChar>? {
        guard text.count <= BoundText.longest, index >= 1, unsafe index <= places.count,
            let source = text.baseAddress
        else { return nil }
        if unsafe places[index - 1].count < text.count {
            unsafe places[index - 1].deallocate()
            // The next value is often a little longer.
            unsafe places[index - 1] = .allocate(byteCount: text.count * 2, alignment: 1)
        }
        guard let start = unsafe places[index - 1].baseAddress else { return nil }
        unsafe start.copyMemory(from: source, byteCount: text.count)
        return unsafe UnsafePointer(start.assumingMemoryBound(to: CChar.self))
    }
}
