internal import Storage

/// The keys of rows that a file has given before, in temporary tables, so that a file of any size
/// can be searched for rows that contradict each other.
///
/// Rows that are new or changed carry the number of the running batch, so only those that were in
/// the database before, just as they are, have to be remembered.
struct KeyMemory: ~Copyable {
    private let keyIndexes: [Int]
    private var remembering: Statement
    private var contradicting: Statement

    /// Makes the tables.
    init(_ connection: Connection, for dataset: Dataset) throws {
        let names = dataset.keyIndexes.indices.map { "k\($0)" }.joined(separator: ", ")
        let places = dataset.keyIndexes.indices.map { ":k\($0)" }.joined(separator: ", ")
        try Self.drop(connection)
        try connection.execute(
            """
            CREATE TEMP TABLE import_seen (\(names), PRIMARY KEY (\(names))) WITHOUT ROWID;
            CREATE TEMP TABLE import_doubles (
                fault INTEGER, \(names), PRIMARY KEY (\(names), fault)
            ) WITHOUT ROWID;
            """)
        let remembering = try connection.prepare(
            "INSERT OR IGNORE INTO temp.import_seen VALUES (\(places))")
        let contradicting = try connection.prepare(
            "INSERT INTO temp.import_doubles (\(names), fault) VALUES (\(places), :fault)")
        keyIndexes = dataset.keyIndexes
        self.remembering = remembering
        self.contradicting = contradicting
    }

    static func drop(_ connection: Connection) throws {
        try connection.execute(
            """
            DROP TABLE IF EXISTS temp.import_seen;
            DROP TABLE IF EXISTS temp.import_doubles;
            """)
    }

    mutating func remember(_ checker: RowChecker, _ record: CSVRecord) throws {
        for (place, index) in keyIndexes.enumerated() {
            try checker.bind(index, of: record, to: &remembering, at: place + 1)
        }
        try remembering.run()
    }

    mutating func contradict(_ fault: Int, _ checker: RowChecker, _ record: CSVRecord) throws {
        for (place, index) in keyIndexes.enumerated() {
            try checker.bind(index, of: record, to: &contradicting, at: place + 1)
        }
        try contradicting.bind(integer: Int64(fault), at: keyIndexes.count + 1)
        try contradicting.run()
    }
}

extension RowChecker {
    /// Gives the value of a column to a statement.
    fileprivate func bind(
        _ column: Int, of record: CSVRecord, to statement: inout Statement, at index: Int
    ) throws {
        switch cells[column] {
        case .null: try statement.bindNull(at: index)
        case .integer(let number): try statement.bind(integer: number, at: index)
        case .real(let number): try statement.bind(real: number, at: index)
        case .text(let place), .day(_, text: let place):
            if place >= 0 {
                try statement.bind(utf8: record[Int(place)], at: index)
            } else {
                let constant = constants[Int(~place)]
                try statement.bind(utf8: constant.span, at: index)
            }
        }
    }
}
