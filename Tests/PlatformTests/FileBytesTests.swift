import Foundation
import Platform
import TestSupport
import Testing

@Suite struct `Bytes read at any place` {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// What is read at `offset` into room for `count` bytes.
    private func read(_ file: FileBytes, at offset: Int, count: Int) throws -> String {
        var bytes = [UInt8](repeating: UInt8(ascii: "-"), count: count)
        var target = bytes.mutableSpan
        let read = try file.read(at: offset, into: &target)
        return String(decoding: bytes.prefix(read), as: UTF8.self)
    }

    @Test(
        arguments: [
            (0, 4, "abcd"), (2, 4, "cdef"), (2, 100, "cdef"), (5, 1, "f"), (6, 1, ""), (100, 1, ""),
            (-1, 1, ""), (.max, 1, ""), (0, 0, ""),
        ])
    func `are as many as fit and are left`(offset: Int, count: Int, text: String) throws {
        let path = try folder.write(Array("abcdef".utf8), to: "file")
        let file = try FileBytes(path: path)
        #expect(file.byteCount == 6)
        #expect(try read(file, at: offset, count: count) == text)
        let memory = FileBytes(bytes: Array("abcdef".utf8), name: "memory")
        #expect(memory.byteCount == 6)
        #expect(try read(memory, at: offset, count: count) == text)
    }

    @Test func `end early if the file was cut off meanwhile`() throws {
        let path = try folder.write(Array("abcdef".utf8), to: "file")
        let file = try FileBytes(path: path)
        try truncate(path, to: 4)
        #expect(try read(file, at: 2, count: 4) == "cd")
    }

    @Test(arguments: [("none", FileError.Kind.notFound), (".", .isDirectory)])
    func `need a file`(name: String, kind: FileError.Kind) throws {
        let path = folder.path(of: name)
        let error = #expect(throws: FileError.self) { _ = try FileBytes(path: path) }
        #expect(error?.kind == kind)
    }

    @Test func `need a file that has places`() throws {
        let error = #expect(throws: FileError.self) { _ = try FileBytes(path: "/dev/null") }
        #expect(
            error?.description
                == "cannot open /dev/null: it is no regular file\n  fix: save what comes from it in a file, and name that"
        )
    }

    private func truncate(_ path: String, to count: Int) throws {
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.truncate(atOffset: UInt64(count))
        try handle.close()
    }
}
