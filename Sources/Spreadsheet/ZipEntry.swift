/// One part in the table of contents of a zip container.
struct ZipEntry {
    /// Where minizip finds the entry again.
    struct Place {
        let offset: UInt64
        let number: UInt64
    }

    /// No part of a workbook that is read has a longer name, in bytes; of one that does, only the
    /// beginning is kept.
    static var longestName: Int { 256 }

    let name: String
    /// How many bytes the part has when unfolded; more are never read, fewer are an error.
    let byteCount: Int
    let isEncrypted: Bool
    /// 0 is stored as it is, 8 is deflated; workbooks know no other.
    let method: Int
    let place: Place
}
