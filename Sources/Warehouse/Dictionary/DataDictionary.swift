internal import Migrations
public import Storage

/// The document that says what every table, column and view holds.
///
/// Names, types and nulls come from the schema, meanings from the datasets, so that neither can
/// be forgotten.
public enum DataDictionary {
    /// The document for the schema of a database, in Markdown.
    public static func markdown(for connection: Connection) throws -> String {
        var sections = [introduction]
        for dataset in Dataset.all { sections.append(try section(dataset, connection)) }
        for table in OwnTable.all { sections.append(try section(table, connection)) }
        sections.append(try viewSection(connection))
        return sections.joined(separator: "\n")
    }

    private static let introduction = """
        # Data dictionary

        Written by a test from the schema and the datasets of the program; `UPDATE_GOLDEN=1 swift test --filter DataDictionary`
        writes it anew. Every table is `STRICT`, every rule a named constraint.

        - **Days** are text, `YYYY-MM-DD`. Periods are half-open: `valid_until` is the day after the last.
        - **Amounts** are whole numbers of minor units in columns that end in `_minor`; files have them in major units, in a
          column without that ending.
        - **Absence** is null. Text columns that may not be null are empty where there is nothing to say.
        - **Files** have the columns of their table in the same order, with the code of the `source` in place of its number, and
          without `batch_id` and row numbers. A column that may be left empty may be left out: in every row it then has its
          default, or no value.
        - **Allies** are given by code, or by any name in `ally_names` that means one ally on the row's day.
        - **History:** each of these tables has a table `…_history` with the same columns. A row of it is an earlier version of
          a row that was changed (`operation` is `update`) or removed (`delete`); `replaced_at` is the instant in UTC at which
          that happened, `replaced_by_batch` the batch that did it, null where it was done outside this program, and `after_batch`
          the newest batch at that moment. A row that was added outside this program, or got another key there, leaves its
          first version as an `insert`. Rows of a history table can be neither changed nor removed.

        """

    private static func section(_ dataset: Dataset, _ connection: Connection) throws -> String {
        var lines = [
            "## \(dataset.name)", "",
            "\(dataset.purpose) Table `\(dataset.table)`, file `\(dataset.fileName)`.", "",
            "Key: \(dataset.key.map { "`\($0.name)`" }.joined(separator: ", ")).", "",
            "| column | in files | type | empty | meaning |", "| --- | --- | --- | --- | --- |",
        ]
        for column in try TableColumn.all(of: dataset.table, on: connection) {
            let known = dataset.columns.first { $0.sqlName == column.name }
            let name = known.map { $0.name == column.name ? "same" : "`\($0.name)`" } ?? "–"
            let meaning =
                known?.explanation ?? OwnTable.meaning(of: column.name, in: dataset) ?? ""
            lines.append(
                "| `\(column.name)` | \(name) | \(column.type) | "
                    + "\(column.isNotNull ? "" : "yes") | \(meaning) |")
        }
        if !dataset.rules.isEmpty {
            lines += ["", "Rules between columns:", ""]
            lines += dataset.rules.map { "- \($0.sentence) (`\($0.name)`)" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func section(_ table: OwnTable, _ connection: Connection) throws -> String {
        var lines = [
            "## \(table.name)", "", "\(table.purpose) Not edited by hand.", "",
            "| column | type | empty | meaning |", "| --- | --- | --- | --- |",
        ]
        for column in try TableColumn.all(of: table.name, on: connection) {
            lines.append(
                "| `\(column.name)` | \(column.type) | \(column.isNotNull ? "" : "yes") | "
                    + "\(table.meanings[column.name] ?? "") |")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func viewSection(_ connection: Connection) throws -> String {
        let purposes = viewPurposes()
        var lines = ["## Views", "", "For reading in any SQLite shell.", ""]
        let views = try connection.rows(
            "SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name", as: String.self)
        for view in views {
            let columns = try TableColumn.all(of: view, on: connection)
            lines += [
                "- **`\(view)`**: \(purposes[view] ?? "")",
                "  Columns: \(columns.map { "`\($0.name)`" }.joined(separator: ", ")).",
            ]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What the comment before each view in the migrations says, the newest last.
    private static func viewPurposes() -> [String: String] {
        var purposes: [String: String] = [:]
        for migration in Migration.all {
            var comment: [Substring] = []
            for line in migration.sql.split(separator: "\n", omittingEmptySubsequences: false) {
                if line.hasPrefix("-- ") {
                    comment.append(line.dropFirst(3))
                } else if line.hasPrefix("CREATE VIEW ") {
                    let name = line.dropFirst("CREATE VIEW ".count).prefix { $0 != " " }
                    purposes[String(name)] = comment.joined(separator: " ")
                    comment = []
                } else {
                    comment = []
                }
            }
        }
        return purposes
    }
}
