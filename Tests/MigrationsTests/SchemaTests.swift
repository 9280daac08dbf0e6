import Migrations
import Storage
import Testing

@Suite struct `The schema` {
    let connection: Connection

    init() throws {
        connection = try Connection(path: ":memory:", options: .create)
        for migration in Migration.all { try connection.execute(migration.sql) }
    }

    private func tableSQL() throws -> [SchemaObject] {
        try connection.schema().filter { $0.type == "table" }
    }

    @Test func `is strict in every table`() throws {
        let lax = try connection.rows(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict AND type = 'table' "
                + "AND name NOT LIKE 'sqlite%'", as: String.self)
        #expect(lax == [])
    }

    @Test func `names every constraint`() throws {
        for table in try tableSQL() {
            let sql = table.sql.replacing(/--[^\n]*/, with: "").replacing(/'[^']*'/, with: "''")
            let rules = sql.matches(of: /\b(CHECK|UNIQUE|FOREIGN KEY)\b/).count
            let named = sql.matches(of: /CONSTRAINT \w+\s+(CHECK|UNIQUE|FOREIGN KEY)\b/).count
            #expect(rules == named, "\(table.name)")
        }
    }

    @Test func `has a name of its own for every constraint`() throws {
        let names = try tableSQL().flatMap { table in
            table.sql.matches(of: /CONSTRAINT (\w+)/).map { String($0.1) }
        }
        let twice = Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys
        #expect(twice.sorted() == [])
        #expect(names.count > 200)
    }

    @Test func `checks every day that a table of facts has`() throws {
        for table in try tableSQL() where !table.name.hasSuffix("_history") {
            let days = table.sql.matches(
                of:
                    /\n    (\w+_on|valid_from|valid_until|effective_from|effective_until|due_until) +TEXT/
            )
            for day in days {
                #expect(
                    table.sql.contains("\(day.1) IS date(\(day.1), '+0 days')"),
                    "\(table.name).\(day.1)")
            }
        }
    }

    @Test func `compiles every view`() throws {
        #expect(try connection.brokenViews() == [:])
    }

    static let days = [
        ("1949-02-28", true), ("1949-02-29", false), ("1949-02-30", false), ("1948-02-29", true),
        ("1949-4-4", false), ("1949-04-31", false), ("1949-13-01", false), ("", false),
    ]

    @Test(arguments: days)
    func `takes only days that there are`(day: String, isDay: Bool) throws {
        try Fixture.insertRegisters(into: connection)
        let insert = """
            INSERT INTO troop_counts (
                counted_on, host, count_type, service, component, people, source_id, batch_id
            ) VALUES (:day, 'KOR', 'assigned', 'total', 'total', 1, 1, 1)
            """
        if isDay {
            try connection.run(insert, ["day": day])
        } else {
            let error = #expect(throws: StorageError.self) {
                try connection.run(insert, ["day": day])
            }
            #expect(error?.constraint == "troop_count_counted_on_is_a_day")
        }
    }
}
