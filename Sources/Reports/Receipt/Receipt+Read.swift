public import Storage
internal import Warehouse

extension Receipt {
    /// Reads a receipt from the text of a file, by the JSON of SQLite.
    ///
    /// - Throws: ``ReceiptError`` if it is none, one of a later form, or one whose hash is not that
    ///   of the facts that it lists.
    public init(_ text: String, file: String, on connection: Connection) throws {
        let reader = try ReceiptReader(text, file: file, on: connection)
        let form: Int = try reader.required("receipt", "integer")
        guard form == Self.form else {
            throw ReceiptError(
                file: file,
                reason: "this is a receipt of form \(form), and this program knows \(Self.form)")
        }
        report = try reader.required("report", "text")
        title = try reader.required("title", "text")
        asOf = try reader.optional("as_of", "text")
        moment = try reader.required("moment", "text")
        programVersion = try reader.required("program_version", "text")
        schemaVersion = try reader.required("schema_version", "integer")
        sqliteVersion = try reader.required("sqlite_version", "text")
        sqlSHA256 = try reader.required("sql_sha256", "text")
        resultSHA256 = try reader.required("result_sha256", "text")
        rowCount = try reader.required("rows", "integer")
        editions = try reader.texts("editions")
        parameters = try reader.parameters()
        facts = try reader.facts()
        guard try reader.required("data_sha256", "text") == dataSHA256 else {
            throw ReceiptError.changed(
                file: file, "its data_sha256 is not the hash of the facts that it lists")
        }
    }
}

/// Takes the members of a receipt out of its text, and says which is not as it should be.
private struct ReceiptReader {
    private let text: String
    private let file: String
    private let connection: Connection

    init(_ text: String, file: String, on connection: Connection) throws {
        self.text = text
        self.file = file
        self.connection = connection
        guard try connection.one("SELECT json_valid(:text)", ["text": text], as: Bool.self) else {
            throw bad("this is no JSON")
        }
    }

    private func bad(_ reason: String) -> ReceiptError { ReceiptError(file: file, reason: reason) }

    /// How SQLite calls what a member holds; `nil` where there is none.
    private func type(of member: String) throws -> String? {
        try connection.one(
            "SELECT json_type(:text, :path)", ["text": text, "path": "$." + member],
            as: String?.self)
    }

    private func check(_ member: String, is type: String) throws {
        guard let found = try self.type(of: member) else {
            throw bad("a receipt has a member \(member), and this has none")
        }
        guard found == type else {
            throw bad("the member \(member) of a receipt is of type \(type), and here \(found)")
        }
    }

    func required<Member: RowDecodable>(_ member: String, _ type: String) throws -> Member {
        try check(member, is: type)
        return try connection.one(
            "SELECT json_extract(:text, :path)", ["text": text, "path": "$." + member],
            as: Member.self)
    }

    func optional<Member: RowDecodable>(_ member: String, _ type: String) throws -> Member? {
        guard let found = try self.type(of: member), found != "null" else { return nil }
        return try required(member, type)
    }

    /// The elements of an array of texts.
    func texts(_ member: String) throws -> [String] {
        try check(member, is: "array")
        guard try count(of: "$." + member, where: "type <> 'text'") == 0 else {
            throw bad("the member \(member) of a receipt holds texts, and here something else")
        }
        return try connection.rows(
            "SELECT value FROM json_each(:text, :path) ORDER BY key",
            ["text": text, "path": "$." + member], as: String.self)
    }

    /// How many elements are otherwise than they should be.
    private func count(of path: String, where condition: String) throws -> Int {
        try connection.one(
            "SELECT count(*) FROM json_each(:text, :path) WHERE \(condition)",
            ["text": text, "path": path], as: Int.self)
    }

    func parameters() throws -> [Receipt.Parameter] {
        try check("parameters", is: "object")
        guard try count(of: "$.parameters", where: "type IN ('array', 'object')") == 0 else {
            throw bad("a parameter of a receipt is a text, a number or null, and here another")
        }
        var members = try connection.prepare(
            "SELECT key, atom FROM json_each(:text, '$.parameters') ORDER BY id")
        return try members.rows(["text": text]) { row in
            Receipt.Parameter(name: try row[0], value: row.value(at: 1))
        }
    }

    func facts() throws -> [Receipt.Fact] {
        try check("facts", is: "array")
        // A fact that is no object has no members, and none of the types asked for.
        let isNone = """
            type <> 'object'
                OR json_type(:text, fullkey || '.dataset') IS NOT 'text'
                OR json_type(:text, fullkey || '.sha256') IS NOT 'text'
                OR json_type(:text, fullkey || '.key') IS NOT 'object'
                OR EXISTS (
                    SELECT 1
                    FROM json_each(:text, json_each.fullkey || '.key') AS word
                    WHERE word.type <> 'text'
                )
            """
        guard try count(of: "$.facts", where: isNone) == 0 else {
            throw bad(
                "a fact of a receipt has a dataset, a key of texts and a sha256, and not here")
        }
        var members = try connection.prepare("SELECT key, atom FROM json_each(:key) ORDER BY id")
        var facts = try connection.prepare(
            """
            SELECT
                json_extract(value, '$.dataset'), json_extract(value, '$.key'),
                json_extract(value, '$.sha256')
            FROM json_each(:text, '$.facts') ORDER BY key
            """)
        return try facts.rows(["text": text]) { row in
            let words = try members.rows(["key": try row[1] as String]) { member in
                FieldWord(column: try member[0], value: try member[1])
            }
            return Receipt.Fact(dataset: try row[0], key: words, sha256: try row[2])
        }
    }
}
