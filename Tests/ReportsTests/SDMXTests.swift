import Foundation
import Storage
import Testing
import Warehouse

@testable import Reports

@Suite struct `An SDMX data structure` {
    private let connection: Connection

    init() throws { connection = try Seeded.connection() }

    private struct File {
        let names: [String]
        let rows: [[String]]
    }

    private func file(_ dataset: String) throws -> File {
        var select = try connection.prepare(try #require(SDMX.query(of: dataset)))
        let names = select.columnNames
        var rows: [[String]] = []
        try select.forEach { row in
            rows.append(
                names.indices.map { place in
                    switch row.value(at: place) {
                    case .null, .blob: ""
                    case .integer(let integer): String(integer)
                    case .real(let real): String(real)
                    case .text(let text): text
                    }
                })
        }
        return File(names: names, rows: rows)
    }

    private func structure(_ dataset: String) throws -> SDMXStructure {
        try #require(try SDMXStructure(of: Dataset.named(dataset), on: connection))
    }

    @Test(arguments: SDMX.datasets)
    func `is the one that the file names, and has each of its columns`(dataset: String) throws {
        let structure = try structure(dataset)
        let file = try file(dataset)
        #expect(file.names.prefix(3) == ["STRUCTURE", "STRUCTURE_ID", "ACTION"])
        #expect(structure.components.map(\.id) == Array(file.names.dropFirst(3)))
        let id = try #require(file.rows.first)[1]
        #expect(file.rows.allSatisfy { $0[0] == "dataflow" && $0[1] == id })
        let reader = PageReader()
        #expect(reader.read(structure.xml), "\(reader.failure)")
        #expect(
            structure.xml.contains(
                "<str:Structure>urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=\(id)<"))
        for component in structure.components {
            #expect(!component.meaning.isEmpty, "\(component.id)")
            #expect(structure.xml.contains("Concept=ALLIANCE:CONCEPTS(1.0).\(component.id)<"))
        }
    }

    @Test(arguments: SDMX.datasets)
    func `tells every observation from all others by its dimensions`(dataset: String) throws {
        let components = try structure(dataset).components
        let places = components.indices.filter {
            components[$0].role == .dimension || components[$0].role == .time
        }
        var keys: Set<[String]> = []
        for row in try file(dataset).rows {
            let key = places.map { row[$0 + 3] }
            #expect(!key.contains(""), "\(row)")
            #expect(keys.insert(key).inserted, "\(row)")
        }
        #expect(components.filter { $0.role == .measure }.map(\.id) == ["OBS_VALUE"])
        #expect(components.filter { $0.role == .time }.map(\.id) == ["TIME_PERIOD"])
    }

    @Test(arguments: SDMX.datasets)
    func `lists every code and names the type of every value of the file`(dataset: String) throws {
        let components = try structure(dataset).components
        for row in try file(dataset).rows {
            for (component, value) in zip(components, row.dropFirst(3)) {
                guard !value.isEmpty else {
                    #expect(!component.isRequired, "\(component.id): \(row)")
                    continue
                }
                #expect(fits(value, component.values), "\(component.id): \(row)")
            }
        }
    }

    private func fits(_ value: String, _ values: SDMXComponent.Values) -> Bool {
        switch values {
        case .text: true
        case .whole: Int(value) != nil
        case .decimal: Decimal(string: value) != nil && Double(value) != nil
        case .time:
            value.wholeMatch(of: /\d{4}|\d{4}-\d\d-\d\d(\/P\d+D)?/) != nil
        case .codes(let list): list.codes.contains { $0.id == value }
        }
    }

    @Test(arguments: SDMX.datasets)
    func `has codes as SDMX allows them, each once, with a name`(dataset: String) throws {
        for list in try structure(dataset).codeLists {
            #expect(Set(list.codes.map(\.id)).count == list.codes.count, "\(list.id)")
            for code in list.codes {
                #expect(code.id.wholeMatch(of: /[A-Za-z0-9_@$\-]+/) != nil, "\(code)")
                #expect(!code.name.isEmpty, "\(code)")
            }
        }
        #expect(
            try structure(dataset).codeLists.first { $0.id == "CL_OBS_STATUS" }?.codes.map(\.id)
                == ["A", "B", "E", "P", "U"])
    }

    @Test func `is none where a dataset has no observations`() throws {
        #expect(try SDMXStructure(of: Dataset.named("allies"), on: connection) == nil)
    }
}
