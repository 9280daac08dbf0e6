/// Up to four bytes, which are looked for eight bytes at a time.
public struct ByteSet: Sendable {
    @usableFromInline let words: SIMD4<UInt64>

    /// One that is not needed repeats another.
    public init(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) {
        words = SIMD4(
            repeated(first), repeated(second), repeated(third), repeated(fourth))
    }

    /// Whether any of the bytes stands in `bytes`.
    @inlinable
    public func hasMember(in bytes: Span<UInt8>) -> Bool {
        unsafe bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return false }
            var offset = 0
            while offset < bytes.count {
                if unsafe matches(in: loadWord(at: base, offset, of: bytes.count)) != 0 {
                    return true
                }
                offset &+= 8
            }
            return false
        }
    }

    /// The high bit of every byte of `word` that is a member.
    @inlinable @inline(__always)
    func matches(in word: UInt64) -> UInt64 {
        zeroBytes(word ^ words.x) | zeroBytes(word ^ words.y) | zeroBytes(word ^ words.z)
            | zeroBytes(word ^ words.w)
    }
}

/// The eight bytes from `offset` on as one little-endian number; past the end they are 127, which
/// is no member.
@inlinable @inline(__always)
func loadWord(at base: UnsafeRawPointer, _ offset: Int, of count: Int) -> UInt64 {
    if offset &+ 8 <= count {
        return unsafe UInt64(
            littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    let rest = count &- offset
    return unsafe loadShortWord(at: base + offset, rest) | repeated(127) << UInt64(rest &* 8)
}

/// One to seven bytes as one little-endian number, from two loads that overlap.
@inlinable @inline(__always)
func loadShortWord(at base: UnsafeRawPointer, _ count: Int) -> UInt64 {
    if count >= 4 {
        let last = count &- 4
        let low = unsafe UInt32(littleEndian: base.loadUnaligned(as: UInt32.self))
        let high = unsafe UInt32(
            littleEndian: base.loadUnaligned(fromByteOffset: last, as: UInt32.self))
        return UInt64(low) | UInt64(high) << UInt64(last &* 8)
    }
    let first = unsafe UInt64(base.load(as: UInt8.self))
    if count == 1 { return first }
    let last = count &- 2
    let high = unsafe UInt16(
        littleEndian: base.loadUnaligned(fromByteOffset: last, as: UInt16.self))
    return first | UInt64(high) << UInt64(last &* 8)
}

@inlinable @inline(__always)
func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

/// The high bit of every byte of `word` that is zero, and no other bit.
///
/// The shorter test for a zero byte carries from one byte into the next, and is right only about
/// the lowest one.
@inlinable @inline(__always)
func zeroBytes(_ word: UInt64) -> UInt64 {
    let low = 0x7f7f_7f7f_7f7f_7f7f as UInt64
    return ~(((word & low) &+ low) | word | low)
}
