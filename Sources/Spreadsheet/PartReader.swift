internal import Platform

/// Reads one part of a workbook from beginning to end, and hands its XML to a handler.
struct PartReader: ~Copyable {
    private let file: String
    private let name: String
    private var zip: ZipHandle
    private var xml: XMLHandle
    private var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    private var progress = XMLHandle.Progress.hungry
    private var failure: SpreadsheetError?

    init(
        _ entry: ZipEntry, of file: FileBytes, limits: SpreadsheetLimits,
        handler: any XMLHandler
    ) throws(SpreadsheetError) {
        let xml = try XMLHandle(handler: handler, limits: limits)
        let zip = try Self.opened(file, at: entry)
        self.file = file.name
        name = entry.name
        self.xml = xml
        self.zip = zip
    }

    private static func opened(
        _ file: FileBytes, at entry: ZipEntry
    ) throws(SpreadsheetError) -> ZipHandle {
        guard var zip = ZipHandle(file) else {
            throw .damaged("its zip container has changed while it was read")
        }
        try zip.open(entry)
        return zip
    }

    /// Reads on until the handler asks for a pause, and returns `false` at the end of the part.
    mutating func advance() throws(SpreadsheetError) -> Bool {
        if let failure { throw failure }
        do throws(SpreadsheetError) {
            if progress == .paused { progress = try xml.resume() }
            while progress == .hungry {
                let count = try zip.read(into: &chunk)
                progress = try xml.parse(chunk.span.extracting(first: count), isLast: count == 0)
            }
        } catch {
            let placed = error.placed(file: file, part: name, at: position(of: error))
            failure = placed
            throw placed
        }
        return progress == .paused
    }

    /// Where in the XML the error is, if it is there and not in how the part is packed.
    private func position(of error: SpreadsheetError) -> XMLPosition? {
        switch error.kind {
        case .damaged, .file: nil
        default: xml.position
        }
    }

    /// Reads the whole part.
    mutating func readAll() throws(SpreadsheetError) {
        while try advance() {}
    }
}
