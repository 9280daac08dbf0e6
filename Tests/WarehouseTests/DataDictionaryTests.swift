import Foundation
import Storage
import Testing
import TestSupport

@testable import Warehouse

@Suite struct `The data dictionary` {
    @Test func `in docs is what the schema and the datasets say`() throws {
        let warehouse = try WarehouseFixture.migrated()
        let text = try DataDictionary.markdown(for: warehouse.connection)
        try expectGolden(
            text, "../../../docs/data-dictionary.md", testFile: #filePath)
    }

    @Test func `explains every column of every table`() throws {
        let connection = try WarehouseFixture.migrated().connection
        let text = try DataDictionary.markdown(for: connection)
        #expect(text.split(separator: "\n").filter { $0.hasPrefix("| `") && $0.hasSuffix("|  |") } == [])
        let tables = try connection.rows(
            """
            SELECT name FROM sqlite_schema
            WHERE type IN ('table', 'view') AND name NOT LIKE '%\\_history' ESCAPE '\\'
            """, as: String.self)
        #expect(tables.filter { !text.contains("`\($0)`") && !text.contains("## \($0)\n") } == [])
    }
}
