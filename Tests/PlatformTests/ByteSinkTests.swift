import Platform
import Testing

@Suite struct `A byte sink` {
    private let folder: String

    init() throws { folder = try FileSystem.createTemporaryFolder(prefix: "platform-tests") }

    private func text(at path: String) throws -> String {
        String(decoding: try ByteSource.contents(of: path), as: UTF8.self)
    }

    @Test func `gives the file its name only when it is whole`() throws {
        let path = FileSystem.joined(folder, "out.csv")
        var sink = try ByteSink(path: path)
        try sink.write("héllo\n")
        try sink.flush()
        #expect(!FileSystem.exists(path))
        try sink.finish()
        #expect(try text(at: path) == "héllo\n")
        #expect(try FileSystem.names(in: folder) == ["out.csv"])
    }

    @Test func `leaves an older file alone and no trace if it is not finished`() throws {
        let path = FileSystem.joined(folder, "old.csv")
        var first = try ByteSink(path: path)
        try first.write("old")
        try first.finish()
        do {
            var second = try ByteSink(path: path)
            try second.write("new")
        }
        #expect(try text(at: path) == "old")
        #expect(try FileSystem.names(in: folder) == ["old.csv"])
    }

    @Test func `puts what it has in memory in another order, and forgets its beginning`() throws {
        var sink = ByteSink(inMemory: "memory")
        try sink.write("headone.two!three")
        sink.rearrange([8..<12, 12..<17, 4..<8])
        let pairs = [(3..<3, 9..<9), (4..<5, 8..<9), (4..<5, 9..<10), (4..<5, 8..<10)]
        let areSame = pairs.map { sink.buffered.hasSameBytes(at: $0.0, and: $0.1) }
        sink.removeFirst(4)
        try sink.write("+")
        #expect(String(decoding: sink.takeBytes(), as: UTF8.self) == "two!threeone.+")
        #expect(areSame == [true, true, false, false])
    }

    @Test func `takes more than fits into its buffer`() throws {
        let path = FileSystem.joined(folder, "large")
        let block = [UInt8](repeating: 7, count: 100_000)
        var sink = try ByteSink(path: path)
        for _ in 0..<5 { try sink.write(block.span) }
        for _ in 0..<5 { try sink.write(8 as UInt8) }
        #expect(sink.bytesWritten == 500_005)
        try sink.finish()
        #expect(try ByteSource.contents(of: path).count == 500_005)
    }

    @Test func `says that the disk is full`() throws {
        var sink = try ByteSink(path: "/dev/full")
        try sink.write("x")
        #expect(throws: FileError(.diskFull, operation: "write", path: "/dev/full")) {
            try sink.flush()
        }
    }

    @Test func `cannot be a folder`() {
        #expect(throws: FileError(.isDirectory, operation: "write", path: folder)) {
            _ = try ByteSink(path: folder)
        }
    }
}
