internal import CMinizip
internal import Platform

/// The file as minizip reads it: from a position that moves, often a byte at a time, hence through
/// a window.
final class ZipSource {
    let file: FileBytes
    /// Why the last read failed, for whoever minizip tells only that it did.
    private(set) var failure: FileError?
    fileprivate var position = 0
    private var window = [UInt8](repeating: 0, count: 16 * 1024)
    private var windowRange = 0..<0

    init(_ file: FileBytes) { self.file = file }

    /// Reads up to as many bytes as `target` has, and returns how many.
    fileprivate func read(into target: UnsafeMutableRawBufferPointer) -> Int {
        var done = 0
        while done < target.count, fillWindow() {
            let start = position - windowRange.lowerBound
            let count = min(target.count - done, windowRange.upperBound - position)
            unsafe window.withUnsafeBytes { bytes in
                unsafe UnsafeMutableRawBufferPointer(rebasing: target[done...])
                    .copyMemory(from: .init(rebasing: bytes[start..<start + count]))
            }
            done += count
            position += count
        }
        return done
    }

    /// Moves as minizip asks, and returns whether there is such a place.
    fileprivate func seek(by offset: UInt64, from origin: Int32) -> Bool {
        let start =
            switch origin {
            case ZLIB_FILEFUNC_SEEK_CUR: position
            case ZLIB_FILEFUNC_SEEK_END: file.byteCount
            default: 0
            }
        guard let offset = Int(exactly: offset), offset <= Int.max - start else { return false }
        position = start + offset
        return true
    }

    /// Sees that the window holds the byte at the position; there is none at the end.
    private func fillWindow() -> Bool {
        if windowRange.contains(position) { return true }
        do throws(FileError) {
            var bytes = window.mutableSpan
            let count = try file.read(at: position, into: &bytes)
            windowRange = position..<position + count
            return count > 0
        } catch {
            failure = error
            return false
        }
    }
}

extension ZipSource {
    /// The functions by which minizip reads this file.
    ///
    /// It must outlive what is opened with them.
    var functions: zlib_filefunc64_def {
        var functions = unsafe zlib_filefunc64_def()
        unsafe functions.opaque = Unmanaged.passUnretained(self).toOpaque()
        unsafe functions.zopen64_file = { source, _, _ in unsafe source }
        unsafe functions.zread_file = { _, source, target, count in
            let source = unsafe ZipSource.typed(source)
            let target = unsafe UnsafeMutableRawBufferPointer(start: target, count: Int(count))
            return unsafe UInt(source.read(into: target))
        }
        unsafe functions.ztell64_file = { _, source in
            unsafe UInt64(ZipSource.typed(source).position)
        }
        unsafe functions.zseek64_file = { _, source, offset, origin in
            unsafe ZipSource.typed(source).seek(by: UInt64(offset), from: origin) ? 0 : -1
        }
        unsafe functions.zclose_file = { _, _ in 0 }
        unsafe functions.zerror_file = { _, source in
            unsafe ZipSource.typed(source).failure == nil ? 0 : -1
        }
        return unsafe functions
    }

    private static func typed(_ source: UnsafeMutableRawPointer?) -> ZipSource {
        guard let source = unsafe source else {
            preconditionFailure("minizip hands back the source it was given")
        }
        return unsafe Unmanaged<ZipSource>.fromOpaque(source).takeUnretainedValue()
    }
}
