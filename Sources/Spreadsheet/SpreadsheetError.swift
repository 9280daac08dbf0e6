public import Platform

/// A workbook that could not be read: which, where in it, why, and what to do about it.
public struct SpreadsheetError: Error, Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
        /// The file could not be opened or read at all.
        case file(FileError.Kind)
        /// The file is something else: text, a web page, an image.
        case notAWorkbook
        /// An Excel file from before 2007, or a new one that is locked by a password; both come in
        /// the same wrapping.
        case legacyOrLocked
        case openDocument
        case binaryWorkbook
        /// The file ends before its table of contents.
        case truncated
        /// What was stored is not what was written: a checksum, a compressed stream, a length.
        case damaged
        /// Compressed or encrypted in a way that no spreadsheet program uses for `.xlsx`.
        case unsupported
        case missingPart
        /// A part is not well-formed XML.
        case badXML
        /// A part declares a document type or entities, which no workbook needs and attacks do.
        case declaration
        /// Well-formed XML that says something impossible: a row before the one above it, a cell
        /// outside of the sheet.
        case malformed
        /// More than one of the ``SpreadsheetLimits`` allows.
        case tooLarge
        /// A workbook could not be written.
        case notWritten
    }

    public let kind: Kind
    /// The path as it was given.
    public internal(set) var file = ""
    /// The part of the workbook as the zip container calls it, or `nil` if the file as a whole is
    /// at fault.
    public internal(set) var part: String?
    /// Where in the part the fault is, in lines and bytes counted from 1; `nil` outside of XML.
    public internal(set) var position: XMLPosition?
    /// What is wrong, as a clause: `cell C63 refers to text 41, and there are 40`.
    public let reason: String
    /// What the reader can do about it, as an order.
    public let fix: String

    init(_ kind: Kind, part: String? = nil, reason: String, fix: String) {
        self.kind = kind
        self.part = part
        self.reason = reason
        self.fix = fix
    }

    init(_ error: FileError) {
        self.init(
            .file(error.kind), reason: "cannot \(error.operation) it: \(error.reason)",
            fix: error.fix)
        file = error.path
    }

    /// The same error with the place where it happened, as far as it did not have one.
    func placed(file: String, part: String? = nil, at position: XMLPosition? = nil) -> Self {
        var placed = self
        if placed.file.isEmpty { placed.file = file }
        if placed.part == nil { placed.part = part }
        if placed.position == nil { placed.position = position }
        return placed
    }
}

extension SpreadsheetError {
    static func damaged(_ reason: String) -> Self {
        Self(.damaged, reason: reason, fix: "fetch the file again from where it was published")
    }

    static func malformed(_ reason: String) -> Self {
        Self(
            .malformed, reason: reason,
            fix: "open it in a spreadsheet program, and save it as .xlsx under another name")
    }

    static func tooLarge(_ reason: String) -> Self {
        Self(
            .tooLarge, reason: reason,
            fix: "see that the file is what it should be; if it is, save the sheet as CSV")
    }
}

extension SpreadsheetError: CustomStringConvertible {
    /// `troops.xlsx: xl/worksheets/sheet1.xml:2:1042: row 7 comes after row 9`, and the remedy on a
    /// line of its own.
    public var description: String {
        var text = file
        if let part { text += ": \(part)" }
        if let position { text += ":\(position.line):\(position.column)" }
        return text + ": \(reason)\n  fix: \(fix)"
    }
}

extension SpreadsheetError {
    /// A workbook, or a part of one, that could not be written.
    static func notWritten(_ what: String, _ reason: String) -> SpreadsheetError {
        var error = SpreadsheetError(
            .notWritten, reason: "it cannot be written: " + reason,
            fix: "use --format csv, which has no such limits")
        error.file = what
        return error
    }
}
