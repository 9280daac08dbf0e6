internal import Crypto

/// The SHA-256 of bytes that come in pieces.
public final class FileDigest {
    private var hash = SHA256()

    public init() {}

    public func update(_ bytes: Span<UInt8>) {
        // The other way in wants a type of Foundation, which this module does without.
        unsafe bytes.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
    }

    /// The hash of what was given so far, in lower-case hexadecimal.
    public func finish() -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in hash.finalize() {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
