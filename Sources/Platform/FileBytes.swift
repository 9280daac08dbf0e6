internal import Glibc

/// A file or bytes in memory, read at any place: for formats whose table of contents comes last.
@safe public final class FileBytes: Sendable {
    /// The path as it was given: what a message calls these bytes.
    public let name: String
    /// How many bytes there were when the file was opened.
    public let byteCount: Int

    private let descriptor: Int32
    private let memory: [UInt8]

    /// Opens the regular file at `path`; what has no places (a pipe) cannot be read so.
    public init(path: String) throws(FileError) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last(operation: "open", path: path) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            let error = FileError.last(operation: "open", path: path)
            close(descriptor)
            throw error
        }
        let type = status.st_mode & S_IFMT
        guard type == S_IFREG else {
            close(descriptor)
            throw FileError(
                type == S_IFDIR ? .isDirectory : .notSeekable, operation: "open", path: path)
        }
        name = path
        byteCount = Int(status.st_size)
        memory = []
        self.descriptor = descriptor
    }

    /// Reads from memory.
    public init(bytes: [UInt8], name: String) {
        self.name = name
        byteCount = bytes.count
        memory = bytes
        descriptor = -1
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Reads bytes from `offset` on to the beginning of `target`, and returns how many: as many as
    /// fit or are left, 0 at the end and beyond.
    public func read(
        at offset: Int, into target: inout MutableSpan<UInt8>
    ) throws(FileError) -> Int {
        guard offset >= 0, offset < byteCount else { return 0 }
        let count = min(target.count, byteCount - offset)
        guard descriptor >= 0 else {
            for index in 0..<count { target[index] = memory[offset + index] }
            return count
        }
        var done = 0
        while done < count {
            let step = unsafe target.withUnsafeMutableBytes { bytes in
                unsafe pread(
                    descriptor, bytes.baseAddress.map { unsafe $0 + done }, count - done,
                    off_t(offset + done))
            }
            // A file that was cut off meanwhile has fewer bytes than it had.
            if step == 0 { break }
            if step < 0 && errno != EINTR { throw .last(operation: "read", path: name) }
            done += max(step, 0)
        }
        return done
    }
}
