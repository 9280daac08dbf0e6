internal import Glibc

/// A file, standard input or bytes in memory, read from front to back through one buffer.
///
/// The bytes that were read and not yet consumed are the ``window``. ``fill()`` makes it longer at
/// its end, ``consume(_:)`` shorter at its front, so a reader that needs a whole record in one
/// piece asks for more until it has it. Memory is bounded by the longest window ever asked for.
@safe public struct ByteSource: ~Copyable {
    /// The path as it was given, or `standard input`: what a message calls this source.
    public let name: String
    /// How many bytes there are in all, or `nil` if that cannot be known beforehand (a pipe).
    public let byteCount: Int?
    /// How many bytes have been read so far, for progress.
    public private(set) var bytesRead = 0
    /// Is lent every chunk once, as it is read, for instance to compute a checksum on the way.
    public var observer: ((Span<UInt8>) -> Void)?

    /// Turns what is read into UTF-8; `nil` where the bytes are taken as they are.
    private var transcoder: Transcoder?
    /// The bytes of the window as they were read from the file, where they had to be turned into
    /// UTF-8.
    private var position = TextPosition()
    private let descriptor: Int32
    private let memory: [UInt8]
    private let largestChunk: Int
    @usableFromInline var buffer: UnsafeMutableRawBufferPointer
    private var capacity: Int { unsafe buffer.count }
    @usableFromInline var start = 0
    @usableFromInline var end = 0

    /// The size of the buffer to begin with; it grows only if a window needs to be longer.
    public static var chunkSize: Int { 256 * 1024 }

    /// Opens the file at `path`, or standard input if `path` is `-`.
    ///
    /// - Parameter encoding: How its bytes stand for characters; the window has them as UTF-8, in
    ///   which what stands for no character is a byte that no UTF-8 has.
    public init(path: String, encoding: TextEncoding = .utf8) throws(FileError) {
        if path == "-" {
            self.init(descriptor: STDIN_FILENO, name: "standard input", byteCount: nil)
            transcoder = encoding == .utf8 ? nil : Transcoder(encoding)
            return
        }
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last(operation: "open", path: path) }
        var status = stat()
        let isKnown = unsafe fstat(descriptor, &status) == 0
        let type = status.st_mode & S_IFMT
        if isKnown && type == S_IFDIR {
            close(descriptor)
            throw FileError(.isDirectory, operation: "open", path: path)
        }
        let size = Int(status.st_size)
        self.init(
            descriptor: descriptor, name: path,
            byteCount: isKnown && type == S_IFREG ? size : nil)
        transcoder = encoding == .utf8 ? nil : Transcoder(encoding)
    }

    /// Reads from memory, at most `largestChunk` bytes at a time (tests choose 1).
    public init(
        bytes: [UInt8], name: String, encoding: TextEncoding = .utf8,
        largestChunk: Int = Self.chunkSize
    ) {
        precondition(largestChunk > 0, "a chunk has at least one byte")
        self.init(
            descriptor: -1, name: name, byteCount: bytes.count, memory: bytes,
            largestChunk: largestChunk)
        transcoder = encoding == .utf8 ? nil : Transcoder(encoding)
    }

    private init(
        descriptor: Int32, name: String, byteCount: Int?, memory: [UInt8] = [],
        largestChunk: Int = .max
    ) {
        self.descriptor = descriptor
        self.name = name
        self.byteCount = byteCount
        self.memory = memory
        self.largestChunk = largestChunk
        unsafe buffer = .allocate(byteCount: Self.chunkSize, alignment: 64)
    }

    deinit {
        unsafe buffer.deallocate()
        if descriptor > STDERR_FILENO { close(descriptor) }
    }

    /// The bytes that were read and not yet consumed.
    public var window: Span<UInt8> {
        @inlinable
        @_lifetime(borrow self)
        get {
            let bytes = unsafe UnsafeRawBufferPointer(rebasing: buffer[start..<end])
            let span = unsafe Span<UInt8>(_unsafeBytes: bytes)
            return unsafe _overrideLifetime(span, borrowing: self)
        }
    }

    /// Forgets the first `count` bytes of the window.
    public mutating func consume(_ count: Int) {
        precondition(0...(end - start) ~= count, "only bytes in the window can be consumed")
        if transcoder != nil { movePosition(to: count) }
        start += count
        position.windowPlace -= count
    }

    /// How the bytes of the file stand for characters, as far as it is known by now.
    public var encoding: TextEncoding { transcoder?.encoding ?? .utf8 }

    /// How many bytes of the file stand before a place in the window.
    ///
    /// Where the file is not UTF-8 the place has to be at or after the one that ``mark(_:)`` was
    /// told last.
    @inline(__always)
    public func offset(of place: Int) -> Int {
        transcoder == nil ? bytesRead - (end - start) + place : decodedOffset(of: place)
    }

    /// Says that no place before this one will be asked for.
    @inline(__always)
    public mutating func mark(_ place: Int) {
        if transcoder != nil { movePosition(to: place) }
    }

    /// Reads more bytes to the end of the window, and returns how many: 0 at the end of the file.
    public mutating func fill() throws(FileError) -> Int {
        if transcoder != nil { return try fillDecoding() }
        makeRoom()
        let room = min(capacity - end, largestChunk)
        let target = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[end..<end + room])
        let count = unsafe descriptor < 0 ? readMemory(into: target) : try readFile(into: target)
        if let observer, count > 0 {
            let chunk = unsafe UnsafeRawBufferPointer(rebasing: target[..<count])
            unsafe observer(Span(_unsafeBytes: chunk))
        }
        end += count
        bytesRead += count
        return count
    }

    // MARK: Other encodings

    private static var encodedChunkSize: Int { 32 * 1024 }

    /// Reads until there is at least one character more, or the file ends.
    private mutating func fillDecoding() throws(FileError) -> Int {
        var decoded: [UInt8] = []
        var isAtEnd = false
        while decoded.isEmpty && !isAtEnd {
            let chunk = try encodedChunk()
            bytesRead += chunk.count
            if !chunk.isEmpty { observer?(chunk.span) }
            isAtEnd = chunk.isEmpty
            try decode(chunk, into: &decoded)
        }
        makeRoom()
        let target = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[end..<capacity])
        unsafe decoded.withUnsafeBytes { bytes in unsafe target.copyMemory(from: bytes) }
        end += decoded.count
        return decoded.count
    }

    private func encodedChunk() throws(FileError) -> [UInt8] {
        let size = min(Self.encodedChunkSize, largestChunk)
        var chunk = [UInt8](repeating: 0, count: size)
        var failure: FileError?
        let count = unsafe chunk.withUnsafeMutableBytes { target in
            if descriptor < 0 { return unsafe readMemory(into: target) }
            do { return unsafe try readFile(into: target) } catch {
                failure = error as? FileError
                return 0
            }
        }
        if let failure { throw failure }
        chunk.removeLast(size - count)
        return chunk
    }

    private mutating func decode(_ chunk: [UInt8], into output: inout [UInt8]) throws(FileError) {
        guard var transcoder else { return }
        transcoder.decode(chunk.span, into: &output)
        if chunk.isEmpty { transcoder.finish(into: &output) }
        if transcoder.lacksMark {
            throw FileError(.noByteOrderMark, operation: "read", path: name)
        }
        self.transcoder = transcoder
    }

    private func decodedOffset(of place: Int) -> Int {
        guard let transcoder else { return place }
        let window = window
        var offset = position.fileOffset
        for index in position.windowPlace..<max(place, position.windowPlace) {
            offset += transcoder.width(ofLead: window[index])
        }
        return offset
    }

    private mutating func movePosition(to place: Int) {
        guard place > position.windowPlace else { return }
        position.fileOffset = decodedOffset(of: place)
        position.windowPlace = place
    }

    /// A place in the window, and the bytes of the file before it.
    private struct TextPosition {
        var windowPlace = 0
        var fileOffset = 0
    }

    /// Sees that at least half of the buffer is free, by moving the window to the front or, if
    /// the window itself is what fills it, by growing.
    private mutating func makeRoom() {
        if start == end { (start, end) = (0, 0) }
        guard capacity - end < capacity / 2 else { return }
        let window = unsafe UnsafeRawBufferPointer(rebasing: buffer[start..<end])
        if window.count > capacity / 2 {
            let larger = UnsafeMutableRawBufferPointer.allocate(
                byteCount: capacity * 2, alignment: 64)
            unsafe larger.copyMemory(from: window)
            unsafe buffer.deallocate()
            unsafe buffer = larger
        } else {
            unsafe buffer.copyMemory(from: window)
        }
        (start, end) = (0, window.count)
    }

    private func readMemory(into target: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(target.count, memory.count - bytesRead)
        unsafe memory.withUnsafeBytes { bytes in
            unsafe target.copyMemory(from: .init(rebasing: bytes[bytesRead..<bytesRead + count]))
        }
        return count
    }

    private func readFile(into target: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        while true {
            // Nobody knows when a pipe or somebody who types will say something.
            guard byteCount != nil || Interrupts.waitToRead(descriptor) else {
                throw FileError(.interrupted, operation: "read", path: name)
            }
            let count = unsafe read(descriptor, target.baseAddress, target.count)
            if count >= 0 { return count }
            if errno != EINTR { throw .last(operation: "read", path: name) }
        }
    }
}

extension ByteSource {
    /// The whole file at `path` (`-` is standard input), for files that are known to be small.
    public static func contents(of path: String) throws(FileError) -> [UInt8] {
        var source = try ByteSource(path: path)
        while try source.fill() > 0 {}
        return unsafe [UInt8](source.buffer[source.start..<source.end])
    }
}
