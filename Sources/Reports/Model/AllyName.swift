internal import Storage
internal import Warehouse

/// An ally found by its code or by any name that the warehouse knows for it.
struct AllyName {
    let code: String
    let name: String

    /// Finds the one ally that `text` means; letters may be of either case.
    init(_ text: String, on connection: Connection, parameter: String) throws {
        var select = try connection.prepare(
            """
            SELECT DISTINCT ally.ally, ally.name
            FROM allies_by_name AS label
            JOIN allies AS ally ON ally.ally = label.ally
            WHERE label.label = :text COLLATE NOCASE
            ORDER BY ally.ally = upper(:text) DESC, ally.ally
            """)
        let found = try select.rows(["text": text]) { row in
            (try row[0] as String, try row[1] as String)
        }
        guard let first = found.first else {
            var labels = try connection.prepare("SELECT DISTINCT label FROM allies_by_name")
            let known = try labels.rows { row in try row[0] as String }
            let suggestion =
                Spelling.nearest(to: text, in: known).map { "did you mean \($0)? or " } ?? ""
            throw ReportError.badValue(
                text, parameter: parameter, reason: "no ally has this code or name",
                fix: suggestion + "give a code such as KOR; `alliance export allies` lists them")
        }
        guard found.count == 1 || first.0 == text.uppercased() else {
            throw ReportError.badValue(
                text, parameter: parameter,
                reason: "this name means "
                    + found.map { "\($0.0) (\($0.1))" }.joined(separator: ", "),
                fix: "give the code")
        }
        code = first.0
        name = first.1
    }
}
