/// The checksum of zip containers.
enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { rest, _ in
            rest & 1 == 0 ? rest >> 1 : rest >> 1 ^ 0xedb8_8320
        }
    }

    static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
        let table = table
        return ~bytes.reduce(~0) { rest, byte in
            rest >> 8 ^ table[Int(truncatingIfNeeded: (rest ^ UInt32(byte)) & 0xff)]
        }
    }
}
