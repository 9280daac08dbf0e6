extension Connection {
    /// How SQLite would run `sql`, which is not run and whose parameters need no values.
    public func explain(_ sql: String) throws -> QueryPlan {
        var plan = try prepare("EXPLAIN QUERY PLAN \(sql)")
        var rows: [(id: Int, parent: Int, detail: String)] = []
        while try plan.step() {
            rows.append((try plan.row[0], try plan.row[1], try plan.row[3]))
        }
        func steps(of parent: Int) -> [QueryPlan.Step] {
            rows.filter { $0.parent == parent }
                .map { QueryPlan.Step(detail: $0.detail, steps: steps(of: $0.id)) }
        }
        let cursors = try cursors(of: sql)
        // `max(id)` starts at the end, too, and has an instruction to go on that is never reached.
        let hasScan = rows.contains { $0.detail.hasPrefix("SCAN") }
        let read = Set(cursors.values.map(\.object))
        return QueryPlan(
            steps: steps(of: 0),
            tables: Set(read.map(\.table)).sorted(),
            indexes: read.filter { $0.type == "index" }.map(\.name).sorted(),
            fullScans: Set(cursors.values.filter { hasScan && $0.isFullScan }.map(\.object.table))
                .sorted())
    }

    /// A place in a table or index that a statement opens, and how it moves.
    private struct Cursor {
        let object: Object
        var startsAtEnd = false
        var seeks = false
        var moves = false

        var isFullScan: Bool { startsAtEnd && moves && !seeks }
    }

    private struct Object: Hashable, RowDecodable {
        let type: String
        let name: String
        let table: String

        init(row: borrowing Row) throws(StorageError) {
            type = try row["type"]
            name = try row["name"]
            table = try row["tbl_name"]
        }
    }

    /// The cursors that the statement's program opens, by number.
    ///
    /// The plan names tables by their aliases; the program says which they are.
    private func cursors(of sql: String) throws -> [Int: Cursor] {
        var program = try prepare("EXPLAIN \(sql)")
        var find = try prepare(
            """
            SELECT type, name, tbl_name FROM sqlite_schema
            WHERE rootpage = :page AND :database = 0
            UNION ALL
            SELECT type, name, tbl_name FROM sqlite_temp_schema
            WHERE rootpage = :page AND :database = 1
            """)
        var cursors: [Int: Cursor] = [:]
        while try program.step() {
            let opcode: String = try program.row["opcode"]
            let cursor: Int = try program.row["p1"]
            if opcode == "OpenRead" {
                let page: Int = try program.row["p2"]
                let database: Int = try program.row["p3"]
                cursors[cursor] = try find.first(
                    as: Object.self, ["page": page, "database": database]
                ).map { Cursor(object: $0) }
            }
            if opcode == "Rewind" || opcode == "Last" { cursors[cursor]?.startsAtEnd = true }
            if opcode == "Next" || opcode == "Prev" { cursors[cursor]?.moves = true }
            if opcode.hasPrefix("Seek") && opcode != "SeekScan" { cursors[cursor]?.seeks = true }
            // count(*) of a whole table has an instruction of its own.
            if opcode == "Count" {
                cursors[cursor]?.startsAtEnd = true
                cursors[cursor]?.moves = true
            }
        }
        return cursors
    }
}
