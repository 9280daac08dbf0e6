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
        hexadecimal(hash.finalize())
    }
}

/// The SHA-256 of `bytes`, in lower-case hexadecimal.
func sha256(_ bytes: [UInt8]) -> String {
    let digest = FileDigest()
    digest.update(bytes.span)
    return digest.finish()
}
