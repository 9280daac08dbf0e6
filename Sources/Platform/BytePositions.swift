/// Where in some bytes any of four wanted bytes stand, found eight bytes at a time.
///
/// A parser of separated text looks at these places only, and never at the bytes between them. The
/// list is reused from one chunk to the next.
@safe public struct BytePositions: ~Copyable {
    /// Whether a zero byte was among those searched.
    public private(set) var sawZero = false
    /// Whether a byte above 127 was among those searched.
    public private(set) var sawNonASCII = false

    private let wanted: ByteSet
    @usableFromInline var storage: UnsafeMutableBufferPointer<UInt32>
    @usableFromInline var count = 0

    /// Prepares to search for the four bytes; one that is not needed repeats another.
    public init(of first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) {
        wanted = ByteSet(first, second, third, fourth)
        unsafe storage = .allocate(capacity: 1024)
    }

    deinit { unsafe storage.deallocate() }

    /// The places found, in ascending order, as offsets into the searched bytes.
    public var span: Span<UInt32> {
        @inlinable
        @_lifetime(borrow self)
        get {
            let found = unsafe UnsafeBufferPointer(rebasing: storage[..<count])
            let span = unsafe Span(_unsafeElements: found)
            return unsafe _overrideLifetime(span, borrowing: self)
        }
    }

    /// Replaces the list by the places at or after `start`.
    public mutating func find(in bytes: Span<UInt8>, from start: Int) {
        precondition(bytes.count <= Int(UInt32.max), "a window is shorter than 4 GiB")
        makeRoom(for: bytes.count - start)
        let wanted = wanted
        var (zeros, highs) = (0 as UInt64, 0 as UInt64)
        unsafe bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, var out = unsafe storage.baseAddress else { return }
            let begin = unsafe out
            var offset = start
            while offset < bytes.count {
                let word = unsafe loadWord(at: base, offset, of: bytes.count)
                highs |= word
                zeros |= hasZero(word)
                var matches = wanted.matches(in: word)
                while matches != 0 {
                    let place = offset &+ matches.trailingZeroBitCount >> 3
                    unsafe out.pointee = UInt32(truncatingIfNeeded: place)
                    unsafe out += 1
                    matches &= matches &- 1
                }
                offset &+= 8
            }
            count = unsafe out - begin
        }
        sawZero = zeros != 0
        sawNonASCII = highs & 0x8080_8080_8080_8080 != 0
    }

    private mutating func makeRoom(for count: Int) {
        guard unsafe storage.count < count else { return }
        unsafe storage.deallocate()
        unsafe storage = .allocate(capacity: count)
    }
}

/// Not zero if and only if some byte of `word` is zero.
@inline(__always)
private func hasZero(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
}
