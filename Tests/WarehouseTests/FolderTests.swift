import Platform
import Storage
import TestSupport
import Testing

@testable import Warehouse

@Suite struct `A folder of datasets` {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `is exported, imported into an empty warehouse and exported with the same bytes`()
        throws
    {
        let files = try WarehouseFixture.seeded().exportAll(to: folder.path(of: "first"))
        #expect(files.map(\.dataset) == Dataset.all.map(\.name))
        let empty = try WarehouseFixture.empty()
        let summaries = try empty.importAll(from: folder.path(of: "first"))
        #expect(summaries.map(\.dataset) == Dataset.all.map(\.name))
        #expect(summaries.flatMap(\.rejected) == [])
        #expect(summaries.map(\.rowsNew) == files.map(\.rowCount))
        #expect(try empty.batches().allSatisfy { $0.outcome == .done && $0.kind == .importing })
        _ = try empty.exportAll(to: folder.path(of: "second"))
        for dataset in Dataset.all {
            #expect(
                try folder.bytes(of: "first/\(dataset.fileName)")
                    == folder.bytes(of: "second/\(dataset.fileName)"), "\(dataset)")
        }
        #expect(try empty.connection.integrityProblems() == [])
        #expect(try empty.connection.danglingReferences() == [])
    }

    @Test func `of an empty warehouse has headers, and is imported again`() throws {
        let empty = try WarehouseFixture.empty()
        #expect(try empty.exportAll(to: folder.path(of: "out")).allSatisfy { $0.rowCount == 0 })
        let text = String(decoding: try folder.bytes(of: "out/methods.csv"), as: UTF8.self)
        #expect(
            text
                == "method,title,formula,relocation,cost_measure,year_pairing,source,locator,status,note\n"
        )
        #expect(try empty.importAll(from: folder.path(of: "out")).allSatisfy(\.isUnchanged))
    }

    @Test func `is imported as a whole or not at all`() throws {
        _ = try folder.write(
            Array("source,publication,publisher,title\na-1,a,P,T\n".utf8), to: "sources.csv")
        _ = try folder.write(Array("method,titel,formula,source\n".utf8), to: "methods.csv")
        let warehouse = try WarehouseFixture.empty()
        #expect(throws: ImportError.self) { try warehouse.importAll(from: folder.path) }
        #expect(try warehouse.status().holdings.allSatisfy { $0.rowCount == 0 })
        #expect(try warehouse.batches().map(\.outcome) == [.failed])
        #expect(try warehouse.batches().map(\.dataset) == ["all"])
    }

    @Test func `is only checked if that is asked`() throws {
        _ = try folder.write(
            Array("source,publication,publisher,title\na-1,a,P,T\n".utf8), to: "sources.csv")
        var options = ImportOptions()
        options.isCheck = true
        let warehouse = try WarehouseFixture.empty()
        let summaries = try warehouse.importAll(from: folder.path, options: options)
        #expect(summaries.map(\.rowsNew) == [1])
        #expect(summaries.map(\.batchID) == [nil])
        #expect(try warehouse.batches() == [])
    }

    @Test func `may hold no file of another name`() throws {
        _ = try folder.write([], to: "troop_count.csv")
        _ = try folder.write([], to: "notes.txt")
        let error = #expect(throws: ImportError.self) {
            try WarehouseFixture.empty().importAll(from: folder.path)
        }
        #expect(
            error?.description == """
                \(folder.path)/troop_count.csv: there is no dataset of this name
                  fix: name it troop_counts.csv, or take it out of the folder
                """)
    }

    @Test func `without a file is refused`() throws {
        #expect(throws: ImportError.noFiles(folder: folder.path)) {
            try WarehouseFixture.empty().importAll(from: folder.path)
        }
    }
}

@Suite struct `An export` {
    @Test func `keeps every digit, and tells no value from the empty text`() throws {
        let fixture = try WarehouseFixture()
        let text = """
            host,payer,series,line,item,calendar,valid_from,valid_until,stage,instrument,variant,amount_per,\
            currency,amount,amount_low,amount_high,qualifier,rounded_to,cost_measure,price_basis,base_year,\
            programme,agreement,source,locator,status,note
            JPN,host,a,HOST,,CY,2019-01-01,2020-01-01,unstated,unstated,,period,KWD,0.001,,,exact,1000,unstated,current,,,,book-1,,normal,
            JPN,host,b,HOST,"two ""words"", one comma",CY,2019-01-01,2020-01-01,unstated,unstated,,period,USD,92233720368547758.07,,,exact,0.5,unstated,constant,2015,"",us-rok-1,book-1,,normal,"line
            break"
            KOR,host,a,HOST,,CY,2019-01-01,2020-01-01,unstated,unstated,,period,KRW,,1038900000000,1038900000001,about,,unstated,current,,,,book-1,,normal,

            """
        let summary = try fixture.load("contributions", text)
        #expect(summary.rejected.map(\.description) == [])
        #expect(try fixture.export("contributions") == text)
    }

    @Test func `is in the order of the key, in which a source is told by its code`() throws {
        let fixture = try WarehouseFixture()
        try fixture.load(
            "sources", "source,publication,publisher,title\nangle,a,P,T")
        try fixture.load(
            "troop-counts",
            """
            counted_on,host,count_type,service,component,people,source
            2019-09-30,KOR,assigned,total,total,1,book-1
            2019-09-30,KOR,assigned,total,total,1,angle
            2019-09-30,JPN,assigned,total,total,1,book-2
            """)
        let rows = try fixture.export("troop-counts").split(separator: "\n").dropFirst()
        #expect(rows.map { $0.contains("JPN") } == [true, false, false])
        #expect(rows.map { $0.contains("angle") } == [false, true, false])
    }
}
