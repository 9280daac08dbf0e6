import Platform
import Testing

@Suite struct `The file system` {
    @Test(arguments: [
        ("a/b.csv", "a", "b.csv"), ("b.csv", "", "b.csv"), ("/b.csv", "/", "b.csv"),
        ("a/b/", "a", "b"), ("/", "/", ""), ("대/한.csv", "대", "한.csv"),
    ])
    func `takes paths apart and puts them together`(path: String, folder: String, name: String) {
        #expect(FileSystem.folder(of: path) == folder)
        #expect(FileSystem.lastName(of: path) == name)
        if path.last != "/" { #expect(FileSystem.joined(folder, name) == path) }
    }

    @Test func `makes folders, lists and removes`() throws {
        let folder = try FileSystem.createTemporaryFolder(prefix: "platform-tests")
        let deep = FileSystem.joined(folder, "a/b/c")
        try FileSystem.createFolder(deep)
        try FileSystem.createFolder(deep)
        #expect(FileSystem.isFolder(deep))
        for name in ["z", "é", "A"] {
            var sink = try ByteSink(path: FileSystem.joined(deep, name))
            try sink.write("12345")
            try sink.finish()
        }
        #expect(try FileSystem.names(in: deep) == ["A", "z", "é"])
        #expect(FileSystem.byteCount(of: FileSystem.joined(deep, "A")) == 5)
        try FileSystem.rename(FileSystem.joined(deep, "z"), to: FileSystem.joined(deep, "A"))
        #expect(try FileSystem.names(in: deep) == ["A", "é"])
        #expect(throws: FileError(.alreadyExists, operation: "remove", path: deep)) {
            try FileSystem.remove(deep)
        }
        for name in try FileSystem.names(in: deep) {
            try FileSystem.remove(FileSystem.joined(deep, name))
        }
        for path in [
            deep, FileSystem.joined(folder, "a/b"), FileSystem.joined(folder, "a"), folder,
        ] {
            try FileSystem.remove(path)
        }
        #expect(!FileSystem.exists(folder))
    }

    @Test func `says that a folder cannot be made where a file is`() throws {
        let folder = try FileSystem.createTemporaryFolder(prefix: "platform-tests")
        let file = FileSystem.joined(folder, "file")
        try ByteSink(path: file).finish()
        for path in [file, file + "/a"] {
            #expect(
                throws: FileError(.alreadyExists, operation: "create the folder", path: file)
            ) { try FileSystem.createFolder(path) }
        }
        try FileSystem.remove(file)
        try FileSystem.remove(folder)
    }

    @Test func `says what is missing`() {
        #expect(throws: FileError(.notFound, operation: "list", path: "/no/such")) {
            try FileSystem.names(in: "/no/such")
        }
    }

    @Test func `knows about the process without failing`() {
        #expect(!ProcessFacts.userName.isEmpty)
        #expect(!ProcessFacts.hostName.isEmpty)
        #expect(ProcessFacts.peakMemoryBytes > 1_000_000)
        #expect(ProcessFacts.environment("NO_SUCH_VARIABLE_IS_SET") == nil)
        let earlier = SystemClock.monotonicNanoseconds
        #expect(SystemClock.monotonicNanoseconds >= earlier)
        #expect(SystemClock.now.utf8.count == 24)
    }
}
