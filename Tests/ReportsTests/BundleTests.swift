import Foundation
import TestSupport
import Testing
import Warehouse

@testable import Reports

/// Holds a bundle to what its description promises, without a tool for data packages.
@Suite struct `A bundle` {
    private let folder: TemporaryFolder
    private let files: [Reports.Bundle.File]
    private let resources: [Resource]

    init() throws {
        folder = try TemporaryFolder()
        files = try Reports.Bundle(try Seeded.view().warehouse, programVersion: "test")
            .write(to: folder.path)
        let text = try folder.bytes(of: "datapackage.json")
        let package = try #require(
            try JSONSerialization.jsonObject(with: Data(text)) as? [String: Any])
        #expect(package["profile"] as? String == "tabular-data-package")
        let folder = folder
        resources = try #require(package["resources"] as? [[String: Any]]).map {
            try Resource($0, in: folder)
        }
    }

    @Test func `has the columns, types, keys and references that its description promises`() throws
    {
        #expect(resources.count == Dataset.all.count + Report.all.count)
        #expect(Set(resources.map(\.name)).count == resources.count)
        for resource in resources {
            #expect(resource.fields.map(\.name) == resource.header, "\(resource.name)")
            for row in resource.rows {
                #expect(row.count == resource.header.count, "\(resource.name): \(row)")
                for (field, value) in zip(resource.fields, row) where !field.allows(value) {
                    Issue.record("\(resource.name): \(field.name) is no \(field.type): \(value)")
                }
            }
            let keys = resource.values(of: resource.primaryKey)
            #expect(
                resource.primaryKey.isEmpty || Set(keys).count == keys.count, "\(resource.name)")
            for key in resource.foreignKeys {
                let name = key.resource.isEmpty ? resource.name : key.resource
                let target = try #require(resources.first { $0.name == name })
                let known = Set(target.values(of: [key.column]))
                let used = Set(resource.values(of: [key.field])).subtracting([[""]])
                #expect(used.subtracting(known) == [], "\(resource.name): \(key.field)")
            }
        }
        #expect(resources.flatMap(\.foreignKeys).count > 40)
    }

    @Test func `names the size and the checksum of each file as it is`() throws {
        let sizes = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })
        for resource in resources {
            let file = try #require(sizes[resource.path])
            #expect(resource.byteCount == file.byteCount)
            #expect(resource.hash == "sha256:" + file.sha256)
            #expect(try folder.bytes(of: resource.path).count == file.byteCount)
        }
        try Reports.Bundle.verify(folder.path)
    }

    /// What https://github.com/citation-file-format says a file must have.
    @Test func `can be cited`() throws {
        let text = String(decoding: try folder.bytes(of: "CITATION.cff"), as: UTF8.self)
        for member in ["cff-version: 1.2.0", "message: \"", "title: \"", "authors:\n  - name: \""] {
            #expect(text.hasPrefix(member) || text.contains("\n" + member), "\(member)")
        }
    }
}

private struct Field {
    let name: String
    let type: String
    private let isRequired: Bool
    private let words: [String]?

    init(_ json: [String: Any]) throws {
        name = try #require(json["name"] as? String)
        type = try #require(json["type"] as? String)
        let constraints = json["constraints"] as? [String: Any]
        isRequired = constraints?["required"] as? Bool ?? false
        words = constraints?["enum"] as? [String]
    }

    func allows(_ value: String) -> Bool {
        guard !value.isEmpty else { return !isRequired }
        if let words, !words.contains(value) { return false }
        return switch type {
        case "integer": Int64(value) != nil
        case "number": Double(value)?.isFinite ?? false
        case "date": (try? Day(value)) != nil
        default: type == "string"
        }
    }
}

private struct Resource {
    let name: String
    let path: String
    let byteCount: Int
    let hash: String
    let fields: [Field]
    let primaryKey: [String]
    let foreignKeys: [(field: String, resource: String, column: String)]
    let header: [String]
    let rows: [[String]]

    init(_ json: [String: Any], in folder: TemporaryFolder) throws {
        name = try #require(json["name"] as? String)
        path = try #require(json["path"] as? String)
        byteCount = try #require(json["bytes"] as? Int)
        hash = try #require(json["hash"] as? String)
        let schema = try #require(json["schema"] as? [String: Any])
        fields = try #require(schema["fields"] as? [[String: Any]]).map { try Field($0) }
        primaryKey = schema["primaryKey"] as? [String] ?? []
        foreignKeys = try (schema["foreignKeys"] as? [[String: Any]] ?? []).map { key in
            let reference = try #require(key["reference"] as? [String: String])
            return (
                try #require(key["fields"] as? String), reference["resource"] ?? "",
                reference["fields"] ?? ""
            )
        }
        let lines = Self.records(try folder.bytes(of: path))
        header = try #require(lines.first)
        rows = Array(lines.dropFirst())
    }

    /// The values of some columns, row by row.
    func values(of names: [String]) -> [[String]] {
        let places = names.compactMap { header.firstIndex(of: $0) }
        return rows.map { row in places.map { row[$0] } }
    }

    /// The records of a CSV file as RFC 4180 has them.
    private static func records(_ bytes: [UInt8]) -> [[String]] {
        var records: [[String]] = []
        var record: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var previous: UInt8?
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""):
                // The second of two inside a field is one that the field holds.
                if !isQuoted, previous == byte { field.append(byte) }
                isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted:
                record.append(String(decoding: field, as: UTF8.self))
                field = []
            case UInt8(ascii: "\n") where !isQuoted:
                record.append(String(decoding: field, as: UTF8.self))
                records.append(record)
                (record, field) = ([], [])
            default: field.append(byte)
            }
            previous = byte
        }
        return records
    }
}
