internal import Glibc

extension Span<UInt8> {
    /// Whether the same bytes stand at two places.
    public func hasSameBytes(at first: Range<Int>, and second: Range<Int>) -> Bool {
        guard first.count == second.count else { return false }
        let (left, right) = (extracting(first), extracting(second))
        return unsafe left.withUnsafeBytes { left in
            unsafe right.withUnsafeBytes { right in
                guard let left = left.baseAddress, let right = right.baseAddress else {
                    return true
                }
                return unsafe memcmp(left, right, first.count) == 0
            }
        }
    }
}
