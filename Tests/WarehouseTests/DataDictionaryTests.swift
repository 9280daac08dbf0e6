import Foundation
import Storage
import Testing

@testable import Warehouse

@Suite struct `The data dictionary` {
    /// `UPDATE_GOLDEN=1` in the environment writes the document anew.
    @Test func `in docs is what the schema and the datasets say`() throws {
        let text = try DataDictionary.markdown(for: WarehouseFixture.empty().connection)
        let file = URL(filePath: #filePath).appending(path: "../../../docs/data-dictionary.md")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try text.write(to: file.standardized, atomically: true, encoding: .utf8)
        }
        #expect(text == (try String(contentsOf: file.standardized, encoding: .utf8)))
    }

    @Test func `explains every column of every table`() throws {
        let connection = try WarehouseFixture.empty().connection
        let text = try DataDictionary.markdown(for: connection)
        #expect(
            text.split(separator: "\n").filter { $0.hasPrefix("| `") && $0.hasSuffix("|  |") } == []
        )
        let tables = try connection.rows(
            """
            SELECT name FROM sqlite_schema
            WHERE type IN ('table', 'view') AND name NOT LIKE '%\\_history' ESCAPE '\\'
                AND name <> 'sqlite_sequence'
            """, as: String.self)
        #expect(tables.count > 30)
        #expect(tables.filter { !text.contains("`\($0)`") && !text.contains("## \($0)\n") } == [])
    }
}
