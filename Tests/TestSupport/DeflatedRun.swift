/// Writes a run of one byte as a deflate stream: what a zip bomb is made of.
enum DeflatedRun {
    /// One block with the fixed codes of RFC 1951: the byte, then copies of what precedes.
    static func bytes(of byte: UInt8, count: Int) -> [UInt8] {
        precondition(byte < 144, "higher bytes have longer codes, which no test needs")
        var bits = Bits()
        // The last block, with fixed codes.
        bits.add(1, 1)
        bits.add(0b01, 2)
        var rest = count
        while rest > 0 {
            if rest < count, rest >= 258 {
                // Length 258 is code 285; distance 1 is code 0.
                bits.addCode(0b1100_0101, 8)
                bits.addCode(0, 5)
                rest -= 258
            } else {
                bits.addCode(0x30 + Int(byte), 8)
                rest -= 1
            }
        }
        bits.addCode(0, 7)
        return bits.finished()
    }

    private struct Bits {
        private var bytes: [UInt8] = []
        private var last = 0
        private var used = 0

        /// Adds a number, its lowest bit first.
        mutating func add(_ number: Int, _ width: Int) {
            for place in 0..<width { addBit(number >> place & 1) }
        }

        /// Adds a code, its highest bit first.
        mutating func addCode(_ code: Int, _ width: Int) {
            for place in (0..<width).reversed() { addBit(code >> place & 1) }
        }

        private mutating func addBit(_ bit: Int) {
            last |= bit << used
            used += 1
            guard used == 8 else { return }
            bytes.append(UInt8(last))
            (last, used) = (0, 0)
        }

        consuming func finished() -> [UInt8] { used == 0 ? bytes : bytes + [UInt8(last)] }
    }
}
