import Migrations
import Storage
import TestSupport
import Testing

@testable import Warehouse

/// A warehouse with a few rows of every register, which is gone with the test.
struct WarehouseFixture {
    let warehouse: Warehouse
    var connection: Connection { warehouse.connection }

    static let origin = Origin(
        userName: "ann", machineName: "desk", programVersion: "0.0.0-test")

    init() throws { warehouse = try Self.filled.get().copy() }

    private init(_ warehouse: Warehouse) { self.warehouse = warehouse }

    /// The registers, loaded once for all tests.
    private static let filled = Result {
        let fixture = WarehouseFixture(try empty())
        for (name, lines) in registers {
            let summary = try fixture.load(name, lines)
            #expect(summary.rejected == [], "\(name)")
        }
        return try Template(fixture.warehouse)
    }

    /// A warehouse of its own with all tables and no rows.
    static func empty() throws -> Warehouse { try made.get().copy() }

    /// The tables, made once for all tests.
    private static let made = Result {
        let connection = try Connection(path: ":memory:", options: .create)
        try Warehouse.migrator(origin).migrate(connection)
        return try Template(Warehouse(connection, origin: origin))
    }

    /// Imports the lines of a file that is called `given.csv`.
    @discardableResult
    func load(
        _ dataset: String, _ text: String, _ options: ImportOptions = ImportOptions()
    ) throws -> ImportSummary {
        let input = ImportInput(bytes: Array((text + "\n").utf8), name: "given.csv")
        return try warehouse.importRows(of: Dataset.named(dataset), from: input, options: options)
    }

    func export(_ dataset: String) throws -> String {
        String(decoding: try warehouse.exportedBytes(of: Dataset.named(dataset)), as: UTF8.self)
    }

    static let registers = [
        (
            "sources",
            """
            source,publication,publisher,title
            book-1,book,Press,First
            book-2,book,Press,Second
            """
        ),
        (
            "currencies",
            """
            currency,name,minor_digits,source
            KRW,won,0,book-1
            KWD,dinar,3,book-1
            USD,dollar,2,book-1
            """
        ),
        (
            "allies",
            """
            ally,name,kind,cow_code,source
            DEU,Germany,state,255,book-1
            JPN,Japan,state,740,book-1
            KOR,South Korea,state,732,book-1
            USA,United States,state,2,book-1
            """
        ),
        (
            "ally-names",
            """
            name,scheme,ally,valid_from,valid_until,source
            "KOREA, SOUTH",DMDC,KOR,0001-01-01,9999-12-31,book-1
            Germany,old,DEU,1990-10-03,9999-12-31,book-1
            Korea,old,JPN,1910-08-29,1945-09-02,book-1
            Korea,old,KOR,1948-08-15,9999-12-31,book-1
            Korea,new,JPN,1948-01-01,1949-01-01,book-1
            """
        ),
        ("groups", "group_code,name,kind,source\nnato,NATO,alliance,book-1"),
        (
            "agreements",
            """
            agreement,title,kind,source
            us-rok-1,Treaty,treaty,book-1
            us-rok-2,Measures,special-measures,book-1
            """
        ),
        (
            "cost-lines",
            """
            line,title,kind,side,source
            HOST,All of the host,line,host,book-1
            LABOUR,Labour,line,host,book-1
            """
        ),
        ("methods", "method,title,formula,source\nours,Ours,Host by all,book-1"),
        (
            "agreement-amounts",
            """
            agreement,line,calendar,valid_from,valid_until,currency,amount,source
            us-rok-2,HOST,CY,2019-01-01,2020-01-01,KRW,1038900000000,book-1
            """
        ),
    ]
}

extension WarehouseFixture {
    /// The seeds, loaded once for all tests that only need to have them.
    private static let seeds = Result {
        let warehouse = try empty()
        _ = try warehouse.loadSeeds()
        return try Template(warehouse)
    }

    /// A warehouse of its own with all seeds.
    static func seeded() throws -> Warehouse { try seeds.get().copy() }

    /// A file from which a test gets a warehouse of its own much sooner than by making one.
    private final class Template: Sendable {
        private let folder: TemporaryFolder
        private var path: String { folder.path(of: "template.db") }

        init(_ warehouse: Warehouse) throws {
            folder = try TemporaryFolder()
            try warehouse.connection.backup(to: path)
        }

        func copy() throws -> Warehouse {
            let original = try Connection(path: path, options: .readOnly)
            return Warehouse(try original.temporaryCopy(), origin: origin)
        }
    }
}

extension Warehouse {
    /// What a check finds.
    func unsound() throws -> [Finding] { try check().findings }
}
