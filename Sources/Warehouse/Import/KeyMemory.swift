internal import Storage

/// The keys of rows that a file has given before, so that a file of any size can be searched for
/// rows that contradict each other.
///
/// A row that is new or changed carries the number of the running batch. One that the database had
/// as it is does not, and a later row of its key would pass for a change. So changes that come
/// after such a row are noted, unless the rows up to them are in order; in the end the file is read
/// once more for rows of the same keys before them (``Warehouse/checkDoubts``). If there is one,
/// which is rare, the load is made again by a pass that remembers the keys of all such rows.
struct KeyMemory: ~Copyable {
    /// Ends a pass that has let rows go by in the belief that no key comes twice.
    struct Contradicted: Error {}

    /// Gives the value of a column of the key to a statement, for the parameter at a place.
    typealias Binding = (_ column: Int, inout Statement, _ place: Int) throws -> Void

    private let keyIndexes: [Int]
    private var remembering: Statement
    private var doubting: Statement
    private var contradicting: Statement
    private let isRemembering: Bool
    private var hasLetGoBy = false
    /// Whether some change has to be looked into.
    private(set) var hasDoubts = false

    /// Makes the tables.
    ///
    /// - Parameter isRemembering: Whether to remember keys, and not to doubt changes.
    init(_ connection: Connection, for dataset: Dataset, isRemembering: Bool) throws {
        let names = dataset.keyIndexes.indices.map { "k\($0)" }.joined(separator: ", ")
        let places = dataset.keyIndexes.indices.map { ":k\($0)" }.joined(separator: ", ")
        try Self.drop(connection)
        try connection.execute(
            """
            CREATE TEMP TABLE import_seen (\(names), PRIMARY KEY (\(names))) WITHOUT ROWID;
            CREATE TEMP TABLE import_doubts (
                \(names), number INTEGER, PRIMARY KEY (\(names))
            ) WITHOUT ROWID;
            CREATE TEMP TABLE import_doubles (
                fault INTEGER, \(names), PRIMARY KEY (\(names), fault)
            ) WITHOUT ROWID;
            """)
        let remembering = try connection.prepare(
            "INSERT OR IGNORE INTO temp.import_seen VALUES (\(places))")
        let doubting = try connection.prepare(
            "INSERT INTO temp.import_doubts (\(names), number) VALUES (\(places), :number)")
        let contradicting = try connection.prepare(
            "INSERT INTO temp.import_doubles (\(names), fault) VALUES (\(places), :fault)")
        keyIndexes = dataset.keyIndexes
        self.isRemembering = isRemembering
        self.remembering = remembering
        self.doubting = doubting
        self.contradicting = contradicting
    }

    static func drop(_ connection: Connection) throws {
        try connection.execute(
            """
            DROP TABLE IF EXISTS temp.import_seen;
            DROP TABLE IF EXISTS temp.import_doubts;
            DROP TABLE IF EXISTS temp.import_doubles;
            """)
    }

    /// Takes note of a row whose key the database has, and which it has as it is.
    mutating func noteUnchanged(_ bind: Binding) throws {
        hasLetGoBy = true
        guard isRemembering else { return }
        for (place, index) in keyIndexes.enumerated() { try bind(index, &remembering, place + 1) }
        try remembering.run()
    }

    /// Takes note of a row that has changed the one in the database.
    ///
    /// - Parameter number: Its place among the records of the file.
    /// - Parameter isInOrder: Whether no row before it can have its key.
    mutating func noteChanged(number: Int, isInOrder: Bool, _ bind: Binding) throws {
        guard hasLetGoBy, !isInOrder, !isRemembering else { return }
        hasDoubts = true
        for (place, index) in keyIndexes.enumerated() { try bind(index, &doubting, place + 1) }
        try doubting.bind(integer: Int64(number), at: keyIndexes.count + 1)
        try doubting.run()
    }

    /// Takes note of a row that was refused because its key came before.
    mutating func noteContradiction(fault: Int, _ bind: Binding) throws {
        for (place, index) in keyIndexes.enumerated() {
            try bind(index, &contradicting, place + 1)
        }
        try contradicting.bind(integer: Int64(fault), at: keyIndexes.count + 1)
        try contradicting.run()
    }
}

extension RowChecker {
    /// Gives the value of a column to a statement.
    func bind(
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
