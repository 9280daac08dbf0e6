import GRDB
import Storage

// Runs one piece of work once, with this project's Storage or with GRDB, and prints how many
// seconds it took. Both do the same: the same statements in one transaction, a write-ahead log,
// 16 MiB of cache, the same file to read.

let rowCount = 500_000

let table = """
    CREATE TABLE IF NOT EXISTS counts (
        counted_on TEXT NOT NULL, host TEXT NOT NULL, service TEXT NOT NULL, people INTEGER NOT NULL
    ) STRICT
    """
let insertSQL = "INSERT INTO counts VALUES (:day, :host, :service, :people)"
let selectSQL = "SELECT counted_on, host, service, people FROM counts"

/// What both libraries decode to, GRDB by `Codable`.
struct Count: Codable, FetchableRecord, RowDecodable {
    var counted_on: String
    var host: String
    var service: String
    var people: Int

    init(row: borrowing Storage.Row) throws(StorageError) {
        counted_on = try row["counted_on"]
        host = try row["host"]
        service = try row["service"]
        people = try row["people"]
    }
}

/// A million rows and more for `INSERT … SELECT`.
struct Numbers: RowSource, ~Copyable {
    private let count: Int
    private var number = -1

    init(count: Int) { self.count = count }

    mutating func next() -> Bool {
        number += 1
        return number < count
    }

    func column(_ index: Int, into sink: borrowing ValueSink) {
        switch index {
        case 0: sink.text("2019-09-30")
        case 1: sink.text("KOR")
        case 2: sink.text("air-force")
        default: sink.integer(number)
        }
    }
}

enum Work {
    static func storageInsert(_ path: String) throws {
        let connection = try Connection(path: path, options: .create)
        try connection.execute(table)
        try connection.transaction {
            var insert = try connection.prepare(insertSQL)
            for number in 0..<rowCount {
                try insert.run(inOrder: "2019-09-30", "KOR", "air-force", number)
            }
        }
    }

    static func storageTable(_ path: String) throws {
        let connection = try Connection(path: path, options: .create)
        try connection.execute(table)
        try connection.transaction {
            let columns = ["day", "host", "service", "people"]
            try connection.withTable("incoming", columns: columns, rows: Numbers(count: rowCount)) {
                try connection.run(
                    "INSERT INTO counts SELECT day, host, service, people FROM incoming")
            }
        }
    }

    static func grdbInsert(_ path: String) throws {
        let queue = try DatabaseQueue(path: path, configuration: configuration(isReadOnly: false))
        try queue.inDatabase { database in try database.execute(sql: table) }
        try queue.write { database in
            let insert = try database.makeStatement(sql: insertSQL)
            for number in 0..<rowCount {
                try insert.execute(arguments: ["2019-09-30", "KOR", "air-force", number])
            }
        }
    }

    static func storageDecode(_ path: String) throws -> Int {
        let connection = try Connection(path: path, options: .readOnly)
        return try connection.rows(selectSQL, as: Count.self).reduce(0) { $0 &+ $1.people }
    }

    static func grdbDecode(_ path: String) throws -> Int {
        let queue = try DatabaseQueue(path: path, configuration: configuration(isReadOnly: true))
        return try queue.read { database in
            try Count.fetchAll(database, sql: selectSQL).reduce(0) { $0 &+ $1.people }
        }
    }

    private static func configuration(isReadOnly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = isReadOnly
        configuration.prepareDatabase { database in
            if !isReadOnly { try database.execute(sql: "PRAGMA journal_mode = WAL") }
            try database.execute(sql: "PRAGMA cache_size = -16384")
        }
        return configuration
    }
}

let words = CommandLine.arguments.dropFirst()
let path = words.last ?? ""
let clock = ContinuousClock()
let duration: Duration =
    switch Array(words.prefix(2)) {
    case ["storage", "insert"]: try clock.measure { try Work.storageInsert(path) }
    case ["storage", "table"]: try clock.measure { try Work.storageTable(path) }
    case ["grdb", "insert"]: try clock.measure { try Work.grdbInsert(path) }
    case ["storage", "decode"]: try clock.measure { _ = try Work.storageDecode(path) }
    case ["grdb", "decode"]: try clock.measure { _ = try Work.grdbDecode(path) }
    default:
        throw StorageError(
            kind: .other, message: "usage: StorageBenchmark storage|grdb insert|table|decode FILE")
    }
print(duration / .seconds(1))
