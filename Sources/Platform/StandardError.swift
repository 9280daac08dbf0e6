internal import Glibc

/// Where messages and progress go.
public enum StandardError {
    /// Writes `text` at once.
    ///
    /// It never fails: there is nobody left who could be told.
    public static func write(_ text: String) {
        let bytes = [UInt8](text.utf8)
        unsafe bytes.withUnsafeBytes { bytes in
            var sent = 0
            while sent < bytes.count {
                let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[sent...])
                let count = unsafe Glibc.write(STDERR_FILENO, rest.baseAddress, rest.count)
                if count >= 0 { sent += count } else if errno != EINTR { return }
            }
        }
    }
}
