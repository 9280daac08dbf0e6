internal import Platform

/// The zip container of a workbook: which parts there are, and how they refer to each other.
///
/// A part is looked up in the container's own table and nowhere else, so that a name like
/// `../../etc/passwd` is the name of a part that is not there.
struct Container {
    let bytes: FileBytes
    let limits: SpreadsheetLimits
    /// By name, in small letters: names of parts differ in more than that.
    private let parts: [String: ZipEntry]

    init(_ bytes: FileBytes, limits: SpreadsheetLimits) throws(SpreadsheetError) {
        self.bytes = bytes
        self.limits = limits
        do throws(SpreadsheetError) {
            try FileSignature.check(bytes)
            guard var zip = ZipHandle(bytes) else {
                throw SpreadsheetError(
                    .truncated,
                    reason: "its end is missing, where a workbook has its table of contents",
                    fix: "fetch the file again; the download was cut off")
            }
            parts = try Self.parts(zip.entries(limit: limits.listEntries))
        } catch {
            throw error.placed(file: bytes.name)
        }
    }

    private static func parts(
        _ entries: [ZipEntry]
    ) throws(SpreadsheetError) -> [String: ZipEntry] {
        var parts: [String: ZipEntry] = [:]
        for entry in entries {
            // Some programs for Windows write its separator.
            let name = entry.name.replacing("\\", with: "/").lowercased()
            if parts.updateValue(entry, forKey: name) != nil {
                throw .damaged("its container has two parts named \(entry.name)")
            }
        }
        return parts
    }

    func has(_ part: String) -> Bool { parts[part.lowercased()] != nil }

    /// Begins to read a part.
    func reader(
        of part: String, with handler: any XMLHandler, describesOthers: Bool = false
    ) throws(SpreadsheetError) -> PartReader {
        guard let entry = parts[part.lowercased()] else { throw missing(part) }
        let limit = describesOthers ? limits.describingPartBytes : limits.partBytes
        do throws(SpreadsheetError) {
            try check(entry, limit: limit)
            return try PartReader(entry, of: bytes, limits: limits, handler: handler)
        } catch {
            throw error.placed(file: bytes.name, part: entry.name)
        }
    }

    /// Reads a whole part.
    func read(
        _ part: String, with handler: any XMLHandler, describesOthers: Bool = false
    ) throws(SpreadsheetError) {
        var reader = try reader(of: part, with: handler, describesOthers: describesOthers)
        try reader.readAll()
    }

    func missing(_ part: String) -> SpreadsheetError {
        SpreadsheetError(
            .missingPart, part: part, reason: "the workbook refers to this part and lacks it",
            fix: "fetch the file again from where it was published"
        ).placed(file: bytes.name)
    }

    private func check(_ entry: ZipEntry, limit: Int) throws(SpreadsheetError) {
        guard !entry.isEncrypted else {
            throw SpreadsheetError(
                .unsupported, reason: "it is encrypted in its zip container",
                fix: "unpack it with the password, and pack it again without")
        }
        guard entry.method == 0 || entry.method == 8 else {
            throw SpreadsheetError(
                .unsupported,
                reason: "it is compressed by method \(entry.method), and workbooks use deflate",
                fix: "open it in a spreadsheet program, and save it as .xlsx under another name")
        }
        guard entry.byteCount <= limit else {
            throw .tooLarge(
                "it unfolds to \(entry.byteCount) bytes, and at most \(limit) are read")
        }
    }
}
