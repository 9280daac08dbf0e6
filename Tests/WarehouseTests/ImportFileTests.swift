import Foundation
import Storage
import TestSupport
import Testing

@testable import Warehouse

@Suite struct `A file` {
    let fixture: WarehouseFixture
    let folder: TemporaryFolder
    var warehouse: Warehouse { fixture.warehouse }

    init() throws {
        fixture = try WarehouseFixture()
        folder = try TemporaryFolder()
    }

    static let headers: [(String, String)] = [
        (
            "counted_on,host,count_type,service,component,peeple,source",
            """
            given.csv:1: column peeple: troop-counts has no such column
              fix: did you mean people? or remove it; the columns are counted_on, host, count_type, service, \
            component, variant, people, people_low, people_high, qualifier, rounded_to, day_precision, source, \
            locator, status, note
            """
        ),
        (
            "counted_on,host,count_type,service,component,people,people",
            """
            given.csv:1: column people: the name stands twice, in fields 6 and 7
              fix: give every column a name of its own
            given.csv:1: column source: it is missing
              fix: add the column; give the code of a source
            """
        ),
        (
            "counted_on;host;people",
            """
            given.csv:1: fields are separated by semicolons
              fix: save the file with commas
            """
        ),
        (
            "country\tyear\ttroops",
            """
            given.csv:1: fields are separated by tabs
              fix: save the file with commas, or read it by a profile: `alliance profiles list`
            """
        ),
        (
            "PK\u{3}\u{4}\u{14}",
            """
            given.csv:1: this is a workbook, or another file in a zip container
              fix: save its sheet as CSV, or give the --profile that reads it; `alliance profiles list` \
            names them
            """
        ),
        (
            "Country Name,Country Code,1990",
            """
            given.csv:1: it has no column of troop-counts
              fix: the columns are counted_on, host, count_type, service, component, variant, people, \
            people_low, people_high, qualifier, rounded_to, day_precision, source, locator, status, note; \
            a publisher's own file is read by a profile: `alliance profiles list`
            """
        ),
        (
            "",
            "given.csv:2: there is no header\n  fix: begin the file with a line that names its columns"
        ),
    ]

    @Test(arguments: headers)
    func `with a wrong header is not read, and that it failed is kept`(
        header: String, message: String
    ) throws {
        let error = #expect(throws: ImportError.self) {
            try fixture.load("troop-counts", header)
        }
        #expect(error?.description == message)
        let batch = try #require(try warehouse.batches(limit: 1).first)
        #expect(batch.outcome == .failed)
        #expect(batch.note == message)
        #expect(batch.rowsRead == 0)
    }

    @Test func `may have its columns in any order and leave out those with defaults`() throws {
        try fixture.load(
            "troop-counts",
            "source,people,component,service,host,count_type,counted_on\n"
                + "book-1,5,total,total,KOR,assigned,2019-09-30")
        #expect(
            try fixture.export("troop-counts").split(separator: "\n").last
                == "2019-09-30,KOR,assigned,total,total,,5,,,exact,,day,book-1,,normal,")
    }

    @Test func `without a source is of the one that is given for it`() throws {
        var options = ImportOptions()
        options.source = "book-2"
        let text =
            "counted_on,host,count_type,service,component,people\n"
            + "2019-09-30,KOR,assigned,total,total,5"
        try fixture.load("troop-counts", text, options)
        #expect(try warehouse.records(of: .troopCounts).map { $0["source"] } == ["book-2"])
        options.source = "book-9"
        let error = #expect(throws: ImportError.self) {
            try fixture.load("troop-counts", text, options)
        }
        #expect(
            error?.description
                == "there is no source \"book-9\"\n  fix: did you mean book-1? or add it to sources first"
        )
        #expect(throws: ImportError.noSourceColumn(dataset: "sources")) {
            try fixture.load("sources", "source,publication,publisher,title", options)
        }
    }

    @Test func `is only checked if that is asked, with the same outcome`() throws {
        var options = ImportOptions()
        options.isCheck = true
        let text = A_row.good + "\n2019-09-30,KRO,assigned,total,active-duty,1,book-1"
        let batches = try warehouse.batches().count
        let checked = try fixture.load("troop-counts", text, options)
        #expect(checked.batchID == nil)
        #expect(try warehouse.batches().count == batches)
        #expect(try warehouse.records(of: .troopCounts) == [])
        #expect(try warehouse.status().faultCount == 0)
        var loaded = try fixture.load("troop-counts", text)
        loaded.batchID = nil
        #expect(loaded == checked)
    }

    private enum A_row {
        static let good =
            "counted_on,host,count_type,service,component,people,source\n"
            + "2019-09-30,KOR,assigned,total,active-duty,26525,book-1"
    }

    @Test func `is told by its hash and size, and who loaded it`() throws {
        let path = try folder.write(Array((A_row.good + "\n").utf8), to: "troops.csv")
        let summary = try warehouse.importRows(of: .troopCounts, from: path)
        let id = try #require(summary.batchID)
        let batch = try #require(try warehouse.batch(id))
        #expect(batch.kind == .importing)
        #expect(batch.dataset == "troop-counts")
        #expect(batch.file == path)
        #expect(batch.byteCount == A_row.good.utf8.count + 1)
        #expect(
            batch.sha256 == "23351290efd7c6cf7907956cbf832d1e953074fbe01821b99c7524fe1d70d582")
        #expect(batch.outcome == .done)
        #expect(batch.finishedAt != nil)
        #expect(batch.programVersion == "0.0.0-test")
        #expect(batch.machineName == "desk")
    }

    @Test func `may leave the source out where one is given for all rows, or say the same`() throws
    {
        var options = ImportOptions()
        options.source = "book-1"
        let summary = try fixture.load(
            "troop-counts",
            """
            counted_on,host,count_type,service,component,people,source
            2019-09-30,KOR,assigned,total,active-duty,1,
            2019-09-30,KOR,assigned,total,reserve,2,book-1
            2019-09-30,KOR,assigned,total,civilian,3,book-2
            2019-09-30,KOR,assigned,total,national-guard,4,book-9
            """, options)
        #expect(summary.rowsNew == 2)
        #expect(
            summary.rejected.map(\.description) == [
                """
                given.csv:4: column source: "book-2": it is not book-1, the source given for all
                  fix: leave --source out, or the field empty
                """,
                """
                given.csv:5: column source: "book-9": there is no source of this code
                  fix: did you mean book-1? or add it to sources first
                """,
            ])
        #expect(summary.rejected.map(\.code) == ["other_source", "unknown_source"])
        #expect(
            try warehouse.connection.rows(
                "SELECT DISTINCT source FROM troop_counts JOIN sources USING (source_id)",
                as: String.self) == ["book-1"])
    }

    @Test func `names the same row with its source and without, where that is given for all`()
        throws
    {
        var options = ImportOptions()
        options.source = "book-1"
        let header = "counted_on,host,count_type,service,component,people,source\n"
        let row = "2019-09-30,KOR,assigned,total,total"
        try fixture.load("troop-counts", header + row + ",1,book-1")
        let summary = try fixture.load(
            "troop-counts", header + row + ",1,\n" + row + ",2,book-1", options)
        #expect(summary.rowsUnchanged == 1)
        #expect(summary.rejected.map(\.code) == ["contradiction"])
    }

    @Test(arguments: [
        ("counted_on\n", "it is missing"), ("counted_on,host\n\0,KOR\n", "it is missing"),
    ])
    func `that cannot be imported keeps its hash and size, too`(text: String, note: String) throws {
        let path = try folder.write(Array(text.utf8), to: "bad.csv")
        #expect(throws: ImportError.self) {
            try warehouse.importRows(of: .troopCounts, from: path)
        }
        let batch = try #require(try warehouse.batches(limit: 1).first)
        #expect(batch.outcome == .failed)
        #expect(batch.note.contains(note))
        #expect(batch.byteCount == text.utf8.count)
        let digest = FileDigest()
        digest.update(Array(text.utf8).span)
        #expect(batch.sha256 == digest.finish())
    }

    @Test func `that is not there leaves no trace`() throws {
        let batches = try warehouse.batches().count
        #expect(throws: (any Error).self) {
            try warehouse.importRows(of: .troopCounts, from: folder.path(of: "none.csv"))
        }
        #expect(try warehouse.batches().count == batches)
    }

    @Test func `may refer to rows that come later in it, but not to rows at fault`() throws {
        let summary = try fixture.load(
            "cost-lines",
            """
            line,title,kind,parent,side,source
            A,First,line,B,host,book-1
            B,Second,line,C,host,book-1
            C,Third,line,,host,book-1
            X,Fourth,line,Y,host,book-1
            Y,Fifth,line,Z,host,book-1
            Z,Sixth,line,,nobody,book-1
            L,Loop,line,M,host,book-1
            M,Loop,line,L,host,book-1
            """)
        #expect(summary.rowsNew == 3)
        #expect(summary.rejected.map(\.line) == [5, 6, 7, 8, 9])
        #expect(
            summary.rejected.map(\.code) == [
                "unknown_line", "unknown_line", "unknown_word", "unknown_line", "unknown_line",
            ])
        #expect(try fixture.connection.danglingReferences() == [])
    }

    @Test func `is taken back whole if the database fails`() throws {
        try fixture.connection.execute(
            """
            CREATE TEMP TRIGGER refuse BEFORE INSERT ON troop_counts WHEN NEW.people = 2
            BEGIN SELECT RAISE(ABORT, 'no room'); END
            """)
        let rows = [1, 2].map {
            "2019-09-30,KOR,assigned,total,\($0 == 1 ? "reserve" : "civilian"),\($0),book-1"
        }
        #expect(throws: StorageError.self) {
            try fixture.load(
                "troop-counts",
                "counted_on,host,count_type,service,component,people,source\n"
                    + rows.joined(separator: "\n"))
        }
        #expect(try warehouse.records(of: .troopCounts) == [])
        let batch = try #require(try warehouse.batches(limit: 1).first)
        #expect(batch.outcome == .failed)
        #expect(batch.note.contains("no room"))
        #expect(
            try fixture.connection.one("PRAGMA foreign_keys", as: Bool.self),
            "what a load turns off is on again")
        #expect(try !fixture.connection.one("PRAGMA ignore_check_constraints", as: Bool.self))
    }
}

@Suite struct `A pipe` {
    /// A pipe gives its bytes once, and a file is read twice where rows refer to later ones.
    @Test(arguments: [1, 40_000])
    func `is imported like a file, however long it is`(count: Int) throws {
        let folder = try TemporaryFolder()
        let path = folder.path(of: "pipe")
        let status = unsafe mkfifo(path, 0o600)
        #expect(status == 0)
        let note = String(repeating: "x", count: 300)
        let text =
            (["line,title,kind,parent,side,source,note", "A,First,line,Z,host,book-1,"]
            + (1..<count).map { "L\($0),Line,line,,host,book-1,\(note)" }
            + ["Z,Last,line,,host,book-1,", ""]).joined(separator: "\n")
        Thread.detachNewThread {
            // The import fails, and so does the test, if this cannot be written.
            try? Data(text.utf8).write(to: URL(filePath: path))
        }
        let warehouse = try WarehouseFixture().warehouse
        let summary = try warehouse.importRows(of: .costLines, from: path)
        #expect(summary.rejected == [])
        #expect(summary.rowsNew == count + 1)
        #expect(summary.byteCount == text.utf8.count)
    }
}
