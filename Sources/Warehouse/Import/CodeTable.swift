/// Codes and a number for each, found by their bytes without making a string of them.
///
/// A file of a million rows names a few hundred codes over and over, so looking one up is what
/// an import does most often.
struct CodeTable {
    private struct Entry {
        let start: Int
        let count: Int
        let hash: Int
        let number: Int64
    }

    private var bytes: [UInt8] = []
    private var entries: [Entry] = []
    /// Places in `entries`, -1 where there is none; as many as a power of two.
    private var slots = [Int32](repeating: -1, count: 64)
    /// The place of the entry found last: most rows name the same as the row before.
    private var last = 0

    /// Every code, in the order in which they came.
    var codes: [String] {
        entries.map { String(decoding: bytes[$0.start..<$0.start + $0.count], as: UTF8.self) }
    }

    /// Adds a code, unless it is there already.
    mutating func insert(_ code: String, number: Int64 = 0) {
        let code = Array(code.utf8)
        guard self.number(of: code.span) == nil else { return }
        if (entries.count + 1) * 2 > slots.count { grow() }
        let hash = Self.hash(code.span)
        place(Int32(entries.count), hash: hash)
        entries.append(
            Entry(start: bytes.count, count: code.count, hash: hash, number: number))
        bytes += code
    }

    /// The number of a code, or `nil` if it is not in the table.
    mutating func number(of code: Span<UInt8>) -> Int64? {
        if last < entries.count, isEntry(last, code) { return entries[last].number }
        let mask = slots.count - 1
        var slot = Self.hash(code) & mask
        while true {
            let entry = Int(slots[slot])
            if entry < 0 { return nil }
            if isEntry(entry, code) {
                last = entry
                return entries[entry].number
            }
            slot = (slot + 1) & mask
        }
    }

    private func isEntry(_ index: Int, _ code: Span<UInt8>) -> Bool {
        let entry = entries[index]
        guard entry.count == code.count else { return false }
        for place in 0..<code.count where code[place] != bytes[entry.start &+ place] {
            return false
        }
        return true
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (index, entry) in entries.enumerated() { place(Int32(index), hash: entry.hash) }
    }

    private mutating func place(_ entry: Int32, hash: Int) {
        let mask = slots.count - 1
        var slot = hash & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = entry
    }

    /// FNV-1a, which is short and good enough for codes that our own registers hold.
    private static func hash(_ code: Span<UInt8>) -> Int {
        var hash = 0xcbf2_9ce4_8422_2325 as UInt64
        for place in code.indices { hash = (hash ^ UInt64(code[place])) &* 0x0100_0000_01b3 }
        return Int(truncatingIfNeeded: hash ^ hash >> 32)
    }
}
