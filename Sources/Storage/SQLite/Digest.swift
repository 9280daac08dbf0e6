internal import Crypto

/// The SHA-256 of `bytes` in lower-case hexadecimal.
func sha256(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    // The other way in wants a type of Foundation, which this module does without.
    unsafe bytes.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
    return hexadecimal(hash.finalize())
}
