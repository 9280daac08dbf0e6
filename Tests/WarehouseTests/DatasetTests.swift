import Storage
import Testing

@testable import Warehouse

@Suite struct `A dataset` {
    let connection: Connection

    init() throws { connection = try WarehouseFixture.empty().connection }

    @Test func `is there for every table that people edit, after those that it refers to`() throws {
        let tables = try connection.rows(
            """
            SELECT name FROM sqlite_schema
            WHERE type = 'table' AND name NOT LIKE '%\\_history' ESCAPE '\\'
                AND name NOT IN (
                    'batches', 'batch_counts', 'batch_warnings', 'rejected_rows',
                    'schema_migrations', 'sqlite_sequence', 'licence_overrides'
                )
            ORDER BY name
            """, as: String.self)
        #expect(Dataset.all.map(\.table).sorted() == tables)
        var earlier: Set<String> = ["batches"]
        for dataset in Dataset.all {
            let parents = try connection.rows(
                "SELECT DISTINCT \"table\" FROM pragma_foreign_key_list(:table)",
                ["table": dataset.table], as: String.self)
            #expect(parents.filter { !earlier.contains($0) && $0 != dataset.table } == [])
            earlier.insert(dataset.table)
        }
    }

    struct TableColumn: RowDecodable {
        let name: String
        let type: String
        let isNotNull: Bool
        let defaultSQL: String?
        let keyPlace: Int

        init(row: borrowing Row) throws(StorageError) {
            name = try row["name"]
            type = try row["type"]
            isNotNull = try row["notnull"]
            defaultSQL = try row["dflt_value"]
            keyPlace = try row["pk"]
        }
    }

    private func columns(of dataset: Dataset) throws -> [TableColumn] {
        try connection.rows(
            """
            SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_xinfo(:table)
            WHERE hidden = 0 ORDER BY cid
            """, ["table": dataset.table])
    }

    @Test(arguments: Dataset.all)
    func `has the columns of its table, in order, with the same nulls, defaults and types`(
        dataset: Dataset
    ) throws {
        let table = try columns(of: dataset)
        let own = table.filter { $0.name != "batch_id" && $0.name != dataset.rowNumber }
        #expect(table.last?.name == "batch_id")
        #expect(dataset.columns.map(\.sqlName) == own.map(\.name))
        for (column, inTable) in zip(dataset.columns, own) {
            #expect(column.isNullable != inTable.isNotNull, "\(column.sqlName)")
            #expect(column.defaultText == unquoted(inTable.defaultSQL), "\(column.sqlName)")
            #expect(type(of: column) == inTable.type, "\(column.sqlName)")
        }
    }

    private func unquoted(_ sql: String?) -> String? {
        guard let sql, sql.hasPrefix("'") else { return sql }
        return String(sql.dropFirst().dropLast())
    }

    private func type(of column: Column) -> String {
        switch column.kind {
        case .flag, .whole, .money, .reference(.sources): "INTEGER"
        case .real: "REAL"
        default: "TEXT"
        }
    }

    @Test(arguments: Dataset.all)
    func `is keyed like its table`(dataset: Dataset) throws {
        let key =
            dataset.rowNumber == nil
            ? try columns(of: dataset).filter { $0.keyPlace > 0 }
                .sorted { $0.keyPlace < $1.keyPlace }.map(\.name)
            : try connection.rows(
                """
                SELECT name FROM pragma_index_info((
                    SELECT name FROM pragma_index_list(:table) WHERE origin = 'u'
                )) ORDER BY seqno
                """, ["table": dataset.table], as: String.self)
        #expect(dataset.key.map(\.sqlName) == key)
    }

    @Test(arguments: Dataset.all)
    func `refers to what its table refers to`(dataset: Dataset) throws {
        var select = try connection.prepare(
            """
            SELECT "from", "table", "to" FROM pragma_foreign_key_list(:table)
            WHERE "table" <> 'batches'
            """)
        let table = try select.rows(["table": dataset.table]) { row in
            "\(try row[0] as String): \(try row[1] as String).\(try row[2] as String)"
        }
        let own = dataset.columns.compactMap { column -> String? in
            guard case .reference(let register) = column.kind else { return nil }
            let key = register == .sources ? "source_id" : register.codeColumn
            return "\(column.sqlName): \(register.table).\(key)"
        }
        #expect(own.sorted() == table.sorted())
        for register in Register.allCases {
            #expect(try Dataset.named(register.rawValue).index(of: register.codeColumn) != nil)
        }
    }

    @Test(arguments: Dataset.all)
    func `has the vocabularies of its table`(dataset: Dataset) throws {
        let checks = try CheckConstraint.all(of: dataset.table, on: connection)
        for column in dataset.columns {
            let words = try checks.compactMap { try $0.words(of: column.sqlName) }
            if case .word(let own) = column.kind {
                #expect(words == [own], "\(column.sqlName)")
            } else {
                #expect(words == [], "\(column.sqlName)")
            }
        }
    }

    @Test(arguments: Dataset.all)
    func `has the rules of its table between columns`(dataset: Dataset) throws {
        let names = dataset.columns.map(\.sqlName)
        let checks = try CheckConstraint.all(of: dataset.table, on: connection)
        let inTable = checks.map { ($0.name, $0.columns(of: names)) }.filter { $0.1.count > 1 }
        let own = dataset.rules.filter { rule in
            rule.isCheck
        }
        #expect(
            own.map(\.name).sorted()
                == inTable.map(\.0).filter { !CheckConstraint.ofEachColumn.contains($0) }.sorted())
        for rule in own {
            let columns = inTable.first { $0.0 == rule.name }?.1
            let places = rule.columns.compactMap(dataset.index(of:)).sorted()
            #expect(places.map { dataset.columns[$0].sqlName } == columns, "\(rule.name)")
        }
    }

    @Test(arguments: Dataset.all)
    func `is explained, and each column of it`(dataset: Dataset) {
        #expect(dataset.purpose.hasSuffix("."))
        for column in dataset.columns {
            #expect(
                column.meaning.hasSuffix(".") || column.meaning.hasSuffix("…"), "\(column.name)")
            #expect(!column.form.isEmpty)
        }
    }

    @Test func `is suggested when its name is mistyped`() {
        let error = #expect(throws: UnknownName.self) { try Dataset.named("troop-count") }
        #expect(
            error?.description.hasPrefix(
                "there is no dataset \"troop-count\"\n  fix: did you mean troop-counts? or use one of "
            ) == true)
    }
}
