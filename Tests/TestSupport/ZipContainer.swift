/// Writes a zip container into memory, for tests that need one with a fault of their choice.
public struct ZipContainer {
    /// What the container says of a part, true or not.
    public struct Entry {
        public var name: String
        /// The bytes as they are stored.
        public var stored: [UInt8]
        /// How many bytes they unfold to.
        public var byteCount: Int
        public var checksum: UInt32
        /// 0 is stored, 8 is deflated.
        public var method: UInt16 = 0
        public var flags: UInt16 = 0

        public init(_ name: String, _ bytes: [UInt8]) {
            self.name = name
            stored = bytes
            byteCount = bytes.count
            checksum = CRC32.checksum(bytes)
        }

        /// A part of `count` equal bytes, deflated to less than a hundredth.
        public init(_ name: String, deflating byte: UInt8, count: Int) {
            self.name = name
            stored = DeflatedRun.bytes(of: byte, count: count)
            byteCount = count
            checksum = CRC32.checksum(repeatElement(byte, count: count))
            method = 8
        }
    }

    public var entries: [Entry]

    public init(_ entries: [Entry] = []) { self.entries = entries }

    /// The container as a file.
    public var bytes: [UInt8] {
        var file = Fields()
        var directory = Fields()
        for entry in entries {
            let offset = file.bytes.count
            file.add(0x0403_4b50, 4)
            file.add(facts: entry)
            file.bytes += Array(entry.name.utf8) + entry.stored
            directory.add(0x0201_4b50, 4)
            directory.add(20, 2)
            directory.add(facts: entry)
            // No comment, first disk, no attributes.
            for width in [2, 2, 2, 4] { directory.add(0, width) }
            directory.add(offset, 4)
            directory.bytes += Array(entry.name.utf8)
        }
        let start = file.bytes.count
        file.bytes += directory.bytes
        file.add(0x0605_4b50, 4)
        for _ in 0..<2 { file.add(0, 2) }
        for _ in 0..<2 { file.add(entries.count, 2) }
        file.add(directory.bytes.count, 4)
        file.add(start, 4)
        file.add(0, 2)
        return file.bytes
    }
}

/// Numbers one after the other, the lowest byte first.
private struct Fields {
    var bytes: [UInt8] = []

    mutating func add(_ number: Int, _ width: Int) {
        for place in 0..<width { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
    }

    /// What stands both before the part and in the table of contents.
    mutating func add(facts entry: ZipContainer.Entry) {
        add(20, 2)
        add(Int(entry.flags), 2)
        add(Int(entry.method), 2)
        add(0, 4)
        add(Int(entry.checksum), 4)
        add(entry.stored.count, 4)
        add(entry.byteCount, 4)
        add(entry.name.utf8.count, 2)
        add(0, 2)
    }
}
