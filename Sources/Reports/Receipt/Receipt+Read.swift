public import Storage
internal import Warehouse

/// A file that is no receipt of this program.
public struct ReceiptError: Error, Equatable, Sendable, CustomStringConvertible {
    public let file: String
    public let reason: String

    public init(file: String, reason: String) {
        self.file = file
        self.reason = reason
    }

    public var description: String {
        """
        \(file): \(reason)
          fix: name a file that `alliance report … --receipt FILE` has written
        """
    }
}

extension Receipt {
    /// Reads a receipt from the text of a file, by the JSON of SQLite.
    ///
    /// - Throws: ``ReceiptError`` if it is none, or one of a later form.
    public init(_ text: String, file: String, on connection: Connection) throws {
        func bad(_ reason: String) -> ReceiptError { ReceiptError(file: file, reason: reason) }
        guard try connection.one("SELECT json_valid(:text)", ["text": text], as: Bool.self) else {
            throw bad("this is no JSON")
        }
        func member<Member: ValueConvertible>(_ path: String, _ type: Member.Type) throws -> Member?
        {
            try connection.one(
                "SELECT json_extract(:text, :path)", ["text": text, "path": "$." + path],
                as: Member?.self)
        }
        func required<Member: ValueConvertible>(_ path: String, _ type: Member.Type) throws
            -> Member
        {
            guard let value = try member(path, type) else {
                throw bad("a receipt has a member \(path), and this has none")
            }
            return value
        }
        let form = try required("receipt", Int.self)
        guard form == Self.form else {
            throw bad("this is a receipt of form \(form), and this program knows \(Self.form)")
        }
        report = try required("report", String.self)
        title = try required("title", String.self)
        asOf = try member("as_of", String.self)
        moment = try required("moment", String.self)
        programVersion = try required("program_version", String.self)
        schemaVersion = try required("schema_version", Int.self)
        sqliteVersion = try required("sqlite_version", String.self)
        sqlSHA256 = try required("sql_sha256", String.self)
        resultSHA256 = try required("result_sha256", String.self)
        rowCount = try required("rows", Int.self)
        editions = try connection.rows(
            "SELECT value FROM json_each(:text, '$.editions') ORDER BY key", ["text": text],
            as: String.self)
        var members = try connection.prepare(
            "SELECT key, atom FROM json_each(:text, :path) ORDER BY id")
        parameters = try members.rows(["text": text, "path": "$.parameters"]) { row in
            Parameter(name: try row[0], value: row.value(at: 1))
        }
        var facts = try connection.prepare(
            """
            SELECT
                json_extract(value, '$.dataset'), json_extract(value, '$.key'),
                json_extract(value, '$.sha256')
            FROM json_each(:text, '$.facts') ORDER BY key
            """)
        self.facts = try facts.rows(["text": text]) { row in
            let key: String = try row[1]
            let words = try members.rows(["text": key, "path": "$"]) { member in
                FieldWord(column: try member[0], value: try member[1] as String? ?? "")
            }
            return Fact(dataset: try row[0], key: words, sha256: try row[2])
        }
    }
}

extension ReportArguments {
    /// What was asked for a receipt, defaults and all; `nil` where the report asks otherwise now.
    init?(_ receipt: Receipt, for report: Report) {
        let values = Dictionary(
            receipt.parameters.map { ($0.name, $0.value) }, uniquingKeysWith: { _, last in last })
        let asked = report.parameters.filter { $0.kind != .position }.map(\.sqlName)
        guard asked.allSatisfy({ values[$0] != nil }) else { return nil }
        self.init(values: values)
    }

    private init(values: [String: Value]) {
        self.values = values
        words = []
        assumed = []
    }
}
