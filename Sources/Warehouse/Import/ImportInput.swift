internal import Platform
internal import Storage

/// A file that is to be imported, and can be read more than once.
final class ImportInput {
    /// The file as the batch and the messages call it.
    let name: String
    private var place: Place

    private enum Place {
        case path(String)
        case bytes([UInt8])
        /// A copy that is removed afterwards.
        case copy(String)
    }

    /// The largest input from a pipe that is kept in memory.
    private static let memoryLimit = 8 * 1024 * 1024

    /// The file at `path`; `-` is standard input.
    init(path: String) throws(FileError) {
        name = path
        let isPipe = Self.isPipe(path)
        place = isPipe ? try Self.copied(path) : .path(path)
        // A file that cannot be read is found before anything is begun.
        if !isPipe { _ = try ByteSource(path: path) }
    }

    /// Whether what stands at `path` gives its bytes once only, and perhaps not at once.
    static func isPipe(_ path: String) -> Bool {
        path == "-" || FileSystem.kind(of: path) == .other
    }

    init(bytes: [UInt8], name: String) {
        self.name = name
        place = .bytes(bytes)
    }

    deinit {
        // A copy that cannot be removed stands in the folder for temporary files.
        if case .copy(let path) = place { try? FileSystem.remove(path) }
    }

    /// What tells the file from every other.
    struct Fingerprint {
        /// SHA-256 in lower-case hexadecimal.
        let sha256: String
        let byteCount: Int
    }

    /// Reads the whole file for its hash and its size.
    func fingerprint() throws(FileError) -> Fingerprint {
        let digest = FileDigest()
        var source = try source()
        source.observer = { chunk in digest.update(chunk) }
        while try source.fill() > 0 {
            let count = source.window.count
            source.consume(count)
        }
        return Fingerprint(sha256: digest.finish(), byteCount: source.bytesRead)
    }

    /// Begins to read from the first byte.
    func source(encoding: TextEncoding = .utf8) throws(FileError) -> sending ByteSource {
        switch place {
        case .path(let path), .copy(let path): try ByteSource(path: path, encoding: encoding)
        case .bytes(let bytes): ByteSource(bytes: bytes, name: name, encoding: encoding)
        }
    }

    /// A path at which the file can be read from any place in it.
    func path() throws(FileError) -> String {
        switch place {
        case .path(let path), .copy(let path): return path
        case .bytes:
            let copy = Self.copyPath()
            var sink = try ByteSink(path: copy)
            var source = try source()
            while try source.fill() > 0 {}
            try sink.write(source.window)
            try sink.finish()
            place = .copy(copy)
            return copy
        }
    }

    private static func copied(_ path: String) throws(FileError) -> Place {
        var source = try ByteSource(path: path)
        while source.window.count <= memoryLimit {
            if try source.fill() == 0 { return .bytes(bytes(of: source)) }
        }
        let copy = copyPath()
        var sink = try ByteSink(path: copy)
        repeat {
            try sink.write(source.window)
            let count = source.window.count
            source.consume(count)
        } while try source.fill() > 0
        try sink.finish()
        return .copy(copy)
    }

    private static func copyPath() -> String {
        let folder = ProcessFacts.environment("TMPDIR") ?? "/tmp"
        return FileSystem.temporaryPath(beside: FileSystem.joined(folder, "alliance-import"))
    }

    private static func bytes(of source: borrowing ByteSource) -> [UInt8] {
        let window = source.window
        return [UInt8](capacity: window.count) { output in
            for index in window.indices { output.append(window[index]) }
        }
    }
}
