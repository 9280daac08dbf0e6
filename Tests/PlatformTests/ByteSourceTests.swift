import Platform
import Testing

@Suite struct `A byte source` {
    @Test(arguments: [
        ("/no/such/file.csv", "there is no such file or folder"),
        ("/", "it is a folder, not a file"),
        ("/dev/null/x", "a part of the path is a file, not a folder"),
    ])
    func `says why a file cannot be opened`(path: String, reason: String) {
        do {
            _ = try ByteSource(path: path)
            Issue.record("it was opened")
        } catch {
            #expect(error.reason == reason)
            #expect(error.description == "cannot open \(path): \(reason)\n  fix: \(error.fix)")
        }
    }

    @Test(arguments: [1, 3, 4096, 1 << 20])
    func `lends a window that grows at its end and shrinks at its front`(chunk: Int) throws {
        let bytes = (0..<600_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        let source = chunk < 4096 ? Array(bytes.prefix(1000)) : bytes
        var reader = ByteSource(bytes: source, name: "test", largestChunk: chunk)
        var seen: [UInt8] = []
        var kept = 0
        while try reader.fill() > 0 {
            // A part of what is there stays, as the beginning of a record would.
            let count = reader.window.count
            kept = (kept * 7 + 5) % (count + 1)
            for place in 0..<count - kept { seen.append(reader.window[place]) }
            reader.consume(count - kept)
        }
        for place in reader.window.indices { seen.append(reader.window[place]) }
        #expect(seen == source)
        #expect(reader.bytesRead == source.count)
        #expect(reader.byteCount == source.count)
    }

    @Test func `holds a window longer than its first buffer`() throws {
        let bytes = [UInt8](repeating: 9, count: 3_000_000)
        var source = ByteSource(bytes: bytes, name: "test")
        while try source.fill() > 0 {}
        #expect(source.window.count == 3_000_000)
    }

    @Test func `does not know the size of a device`() throws {
        let source = try ByteSource(path: "/dev/null")
        #expect(source.byteCount == nil)
    }
}
