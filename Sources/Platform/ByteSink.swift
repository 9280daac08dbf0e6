internal import Glibc

/// Where bytes go: a file that is whole or not there, standard output, or memory.
///
/// A file is written beside its final name and takes the name only in ``finish()``, after the disk
/// has it, so that a reader never sees half an export and a failed one leaves the old file alone.
@safe public struct ByteSink: ~Copyable {
    /// The path as it was given, or `standard output`: what a message calls this sink.
    public let name: String

    private enum Target { case memory, descriptor, temporary(String) }

    private let target: Target
    private let descriptor: Int32
    @usableFromInline var buffer: UnsafeMutableRawBufferPointer
    @usableFromInline var capacity: Int { unsafe buffer.count }
    @usableFromInline var used = 0
    /// Bytes that have left the buffer.
    private var flushed = 0
    private var isFinished = false

    /// How many bytes have been written so far, buffered ones included.
    public var bytesWritten: Int { flushed + used }

    /// Begins a file that will stand at `path` once ``finish()`` returns; `-` is standard output.
    ///
    /// A path that names something else than a regular file (`/dev/null`, a named pipe) is written
    /// directly, because it cannot be replaced.
    public init(path: String) throws(FileError) {
        if path == "-" {
            self.init(.descriptor, descriptor: STDOUT_FILENO, name: "standard output")
            return
        }
        switch FileSystem.kind(of: path) {
        case .folder: throw FileError(.isDirectory, operation: "write", path: path)
        case .other:
            let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw .last(operation: "write", path: path) }
            self.init(.descriptor, descriptor: descriptor, name: path)
        case .file, nil:
            // Through a symbolic link, the file it leads to is replaced and the link stays.
            let path = FileSystem.resolved(path) ?? path
            let temporary = FileSystem.temporaryPath(beside: path)
            let descriptor = unsafe open(
                temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666 as mode_t)
            guard descriptor >= 0 else { throw .last(operation: "write", path: path) }
            if let mode = FileSystem.mode(of: path) { fchmod(descriptor, mode) }
            self.init(.temporary(temporary), descriptor: descriptor, name: path)
        }
    }

    /// Collects the bytes in memory, for ``takeBytes()``.
    public init(inMemory name: String = "memory") {
        self.init(.memory, descriptor: -1, name: name)
    }

    private init(_ target: Target, descriptor: Int32, name: String) {
        self.target = target
        self.descriptor = descriptor
        self.name = name
        unsafe buffer = .allocate(byteCount: 64 * 1024, alignment: 64)
    }

    deinit {
        unsafe buffer.deallocate()
        if isFinished { return }
        if descriptor > STDERR_FILENO { close(descriptor) }
        if case .temporary(let path) = target { unsafe unlink(path) }
    }

    /// Appends `bytes`.
    @inlinable
    public mutating func write(_ bytes: Span<UInt8>) throws(FileError) {
        let count = bytes.count
        if capacity - used < count { try makeRoom(for: count) }
        unsafe bytes.withUnsafeBytes { bytes in
            guard let source = bytes.baseAddress, let target = unsafe buffer.baseAddress else {
                return
            }
            unsafe (target + used).copyMemory(from: source, byteCount: count)
        }
        used += count
    }

    /// Appends `bytes` if none of them is in `set`, and returns whether it did.
    @inlinable
    public mutating func write(
        _ bytes: Span<UInt8>, unlessAnyIn set: ByteSet
    ) throws(FileError) -> Bool {
        let count = bytes.count
        // The last word may reach up to seven bytes beyond the text.
        if capacity - used < count &+ 8 { try makeRoom(for: count + 8) }
        let isClean = unsafe bytes.withUnsafeBytes { bytes in
            guard let source = bytes.baseAddress, let begin = unsafe buffer.baseAddress else {
                return true
            }
            let target = unsafe begin + used
            var offset = 0
            while offset < count {
                let word = unsafe loadWord(at: source, offset, of: count)
                if set.matches(in: word) != 0 { return false }
                unsafe target.storeBytes(
                    of: word.littleEndian, toByteOffset: offset, as: UInt64.self)
                offset &+= 8
            }
            return true
        }
        if isClean { used &+= count }
        return isClean
    }

    /// Appends one byte.
    @inlinable
    public mutating func write(_ byte: UInt8) throws(FileError) {
        if used == capacity { try makeRoom(for: 1) }
        unsafe buffer[used] = byte
        used += 1
    }

    /// Appends `text` as UTF-8.
    public mutating func write(_ text: String) throws(FileError) {
        var text = text
        text.makeContiguousUTF8()
        try write(text.utf8Span.span)
    }

    /// Appends a whole number in decimal digits.
    public mutating func write(_ number: Int64) throws(FileError) {
        var digits = InlineArray<20, UInt8>(repeating: 0)
        var first = digits.count
        var rest = number.magnitude
        repeat {
            first -= 1
            digits[first] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        } while rest > 0
        if number < 0 {
            first -= 1
            digits[first] = UInt8(ascii: "-")
        }
        try write(digits.span.extracting(first...))
    }

    /// Hands what is buffered to the system, for instance before a prompt; a file still has its
    /// temporary name.
    public mutating func flush() throws(FileError) {
        if case .memory = target { return }
        var sent = 0
        while sent < used {
            let end = try endOfNextPiece(from: sent)
            let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[sent..<end])
            let count = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
            if count >= 0 {
                sent += count
            } else if errno != EINTR {
                let error = FileError.last(operation: "write", path: name)
                // What could not be written stays lost: writing it again would repeat the error.
                (used, flushed) = (0, flushed + sent)
                throw error
            }
        }
        (used, flushed) = (0, flushed + used)
    }

    /// Up to where what is buffered can be written at once, without waiting for whoever reads.
    private func endOfNextPiece(from start: Int) throws(FileError) -> Int {
        guard case .descriptor = target else { return used }
        guard Interrupts.waitToWrite(descriptor) else {
            throw FileError(.interrupted, operation: "write", path: name)
        }
        // So many bytes a pipe takes if it takes any.
        return min(used, start + Int(PIPE_BUF))
    }

    /// Writes what is left; a file is brought to the disk and given its name, replacing whatever
    /// had it before.
    public consuming func finish() throws(FileError) {
        try flush()
        guard case .temporary(let temporary) = target else { return }
        guard fsync(descriptor) == 0 else { throw .last(operation: "write", path: name) }
        guard unsafe rename(temporary, name) == 0 else {
            throw .last(operation: "write", path: name)
        }
        isFinished = true
        guard close(descriptor) == 0 else { throw .last(operation: "write", path: name) }
        FileSystem.syncFolder(of: name)
    }

    /// The bytes that have not left the buffer: in memory, all of them.
    public var buffered: Span<UInt8> {
        @inlinable
        @_lifetime(borrow self)
        get {
            let bytes = unsafe UnsafeRawBufferPointer(rebasing: buffer[..<used])
            let span = unsafe Span<UInt8>(_unsafeBytes: bytes)
            return unsafe _overrideLifetime(span, borrowing: self)
        }
    }

    /// Forgets the first bytes of those collected in memory.
    public mutating func removeFirst(_ count: Int) {
        guard case .memory = target else { return }
        precondition(0...used ~= count, "only bytes that were collected can be forgotten")
        unsafe buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[count..<used]))
        used -= count
    }

    /// Puts pieces of ``buffered`` in another order.
    ///
    /// - Parameter pieces: The pieces in their new order; together they are without gaps.
    public mutating func rearrange(_ pieces: [Range<Int>]) {
        guard let start = pieces.map(\.lowerBound).min() else { return }
        let end = pieces.map(\.upperBound).max() ?? start
        let copy = unsafe [UInt8](buffer[start..<end])
        var place = start
        for index in pieces.joined() {
            unsafe buffer[place] = copy[index - start]
            place += 1
        }
    }

    /// The bytes collected in memory so far, which are taken out.
    public mutating func takeBytes() -> [UInt8] {
        let bytes = unsafe [UInt8](buffer[..<used])
        used = 0
        return bytes
    }

    /// Sees that `count` bytes fit into the buffer.
    @usableFromInline
    mutating func makeRoom(for count: Int) throws(FileError) {
        try flush()
        guard capacity - used < count else { return }
        let larger = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(capacity * 2, used + count), alignment: 64)
        unsafe larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[..<used]))
        unsafe buffer.deallocate()
        unsafe buffer = larger
    }
}
