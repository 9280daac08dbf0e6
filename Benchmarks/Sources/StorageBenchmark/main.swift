import GRDB
import Storage

// Runs one piece of work once, with this project's Storage or with GRDB; the whole process is timed
// from outside, so that both pay for opening the file, and the table is filled outside the clock
// only where the work is to read it: both read the same file.

let rowCount = 500_000

let table = """
    CREATE TABLE IF NOT EXISTS counts (
        counted_on TEXT NOT NULL, host TEXT NOT NULL, service TEXT NOT NULL, people INTEGER NOT NULL
    ) STRICT
    """

struct Count: Codable, FetchableRecord, RowDecodable {
    var counted_on: String
    var host: String
    var service: String
    var people: Int

    init(row: borrowing Storage.Row) throws(StorageError) {
        counted_on = try row[0]
        host = try row[1]
        service = try row[2]
        people = try row[3]
    }
}

enum Work {
    static func storageInsert(_ path: String) throws {
        let connection = try Connection(path: path, options: .create)
        try connection.execute(table)
        try connection.transaction {
            var insert = try connection.prepare("INSERT INTO counts VALUES (:day, :host, :service, :people)")
            for number in 0..<rowCount {
                try insert.run(inOrder: "2019-09-30", "KOR", "air-force", number)
            }
        }
    }

    static func grdbInsert(_ path: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { database in
            try database.execute(sql: table)
            let insert = try database.makeStatement(
                sql: "INSERT INTO counts VALUES (:day, :host, :service, :people)")
            for number in 0..<rowCount {
                try insert.execute(arguments: ["2019-09-30", "KOR", "air-force", number])
            }
        }
    }

    static func storageDecode(_ path: String) throws -> Int {
        let connection = try Connection(path: path, options: .readOnly)
        var select = try connection.prepare("SELECT counted_on, host, service, people FROM counts")
        return try select.rows(as: Count.self).reduce(0) { $0 &+ $1.people }
    }

    static func grdbDecode(_ path: String) throws -> Int {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        return try queue.read { database in
            try Count.fetchAll(database, sql: "SELECT * FROM counts").reduce(0) { $0 &+ $1.people }
        }
    }
}

let words = CommandLine.arguments.dropFirst()
switch Array(words.prefix(2)) {
case ["storage", "insert"]: try Work.storageInsert(words.last ?? "")
case ["grdb", "insert"]: try Work.grdbInsert(words.last ?? "")
case ["storage", "decode"]: print(try Work.storageDecode(words.last ?? ""))
case ["grdb", "decode"]: print(try Work.grdbDecode(words.last ?? ""))
default: print("usage: StorageBenchmark storage|grdb insert|decode FILE")
}
