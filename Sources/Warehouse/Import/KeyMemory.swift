internal import Storage

/// The keys of rows that a file has given before, so that a file of any size can be searched for
/// rows that contradict each other.
///
/// Rows that are new or changed carry the number of the running batch, so only those that were in
/// the database before, just as they are, have to be remembered, in a temporary table. As long as
/// the rows come in order, no key can come twice, and nothing is remembered at all.
struct KeyMemory: ~Copyable {
    /// Ends a pass that has let rows go by in the belief that they come in order.
    struct OutOfOrder: Error {}

    private let keyIndexes: [Int]
    private var remembering: Statement
    private var contradicting: Statement
    private var isRemembering: Bool
    private var hasLetGoBy = false
    /// The key of this row and of the one before, as bytes that can be compared.
    private var key: [UInt8] = []
    private var lastKey: [UInt8] = []

    /// Makes the tables.
    ///
    /// - Parameter isRemembering: Whether to remember keys from the beginning.
    init(_ connection: Connection, for dataset: Dataset, isRemembering: Bool) throws {
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
        self.isRemembering = isRemembering
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

    /// Takes note of a row whose key the database has.
    ///
    /// - Throws: ``OutOfOrder`` if the pass has to be made again by one that remembers.
    mutating func note(
        _ checker: RowChecker, _ record: CSVRecord, isUnchanged: Bool
    ) throws {
        if !isRemembering {
            key.removeAll(keepingCapacity: true)
            for index in keyIndexes { checker.append(index, of: record, to: &key) }
            if lastKey.lexicographicallyPrecedes(key) {
                swap(&key, &lastKey)
                hasLetGoBy = hasLetGoBy || isUnchanged
                return
            }
            if hasLetGoBy { throw OutOfOrder() }
            isRemembering = true
        }
        guard isUnchanged else { return }
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
    /// Appends bytes for the value of a column of the key to those of the columns before it.
    ///
    /// A code that is kept as a number counts as it stands in the file, because files are in order
    /// of their codes.
    fileprivate func append(_ column: Int, of record: CSVRecord, to key: inout [UInt8]) {
        switch cells[column] {
        case .text(let place), .day(_, text: let place):
            if place >= 0 {
                append(record[Int(place)], to: &key)
            } else {
                key += constants[Int(~place)]
            }
        case .integer(let number):
            if case .numbered = checks[column].kind {
                // A source that was given for every row tells none from another.
                if givenSource == nil, let field = fieldIndex(of: column) {
                    append(record[field], to: &key)
                }
            } else {
                // With the sign turned round, bytes are in the order of the numbers.
                let bits = UInt64(bitPattern: number) ^ 1 << 63
                for shift in stride(from: 56, through: 0, by: -8) {
                    key.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
                }
            }
        case .null, .real: break
        }
        // No text holds a zero, so where one field ends is where another begins.
        key.append(0)
    }

    @inline(__always)
    private func append(_ field: Span<UInt8>, to key: inout [UInt8]) {
        for place in field.indices { key.append(field[place]) }
    }

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
