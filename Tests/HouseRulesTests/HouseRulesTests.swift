import Embedded
import Foundation
import Reports
import Storage
import Testing

@Suite struct `The house rules` {
    /// The folders that do nothing but wrap C; nothing else may say `unsafe`.
    static let foldersOfUnsafeCode = [
        "Storage/SQLite/", "Embedded/", "Platform/", "Spreadsheet/C/",
    ]

    @Test func `only folders made for it touch C or unsafe memory`() throws {
        let offenders = try ProjectFiles.paths(in: "Sources", ending: ".swift")
            .filter { path in !Self.foldersOfUnsafeCode.contains { path.hasPrefix($0) } }
            .filter { path in
                try ProjectFiles.text("Sources/" + path)
                    .contains(/import (C[A-Z]\w+|Glibc)|\bunsafe\b|@safe\b/)
            }
        #expect(offenders == [])
    }

    @Test func `only Storage SQLite imports the C library of SQLite`() throws {
        let importers = try ProjectFiles.paths(in: "Sources", ending: ".swift")
            .filter { try ProjectFiles.text("Sources/" + $0).contains("import CSQLite") }
        #expect(importers.allSatisfy { $0.hasPrefix("Storage/SQLite/") })
        #expect(!importers.isEmpty)
    }

    @Test(arguments: [
        ("Platform", []),
        ("Embedded", []),
        ("Storage", ["Platform"]),
        ("Spreadsheet", ["Platform"]),
        ("Migrations", ["Platform", "Storage", "Embedded"]),
        ("Warehouse", ["Platform", "Storage", "Spreadsheet", "Embedded", "Migrations"]),
        (
            "Reports",
            ["Platform", "Storage", "Spreadsheet", "Embedded", "Migrations", "Warehouse"]
        ),
    ])
    func `a module imports only what stands to its left`(
        module: String, allowed: [String]
    ) throws {
        let ours = [
            "Platform", "Embedded", "Storage", "Spreadsheet", "Migrations", "Warehouse", "Reports",
        ]
        for path in try ProjectFiles.paths(in: "Sources/" + module, ending: ".swift") {
            let text = try ProjectFiles.text("Sources/\(module)/\(path)")
            let imported = text.matches(of: /import (\w+)/).map { String($0.1) }
            #expect(
                imported.allSatisfy { !ours.contains($0) || allowed.contains($0) }, "\(path)")
        }
    }

    @Test(arguments: ["Sources", "Tests"])
    func `nothing traps and nothing is put off`(folder: String) throws {
        let rules = ["HouseRulesTests/HouseRulesTests.swift"]
        for path in try ProjectFiles.paths(in: folder, ending: ".swift") where !rules.contains(path)
        {
            let text = try ProjectFiles.text(folder + "/" + path)
            #expect(
                !text.contains(/\btry!|\bas!|fatalError\(|\bFIXME\b|\bTODO\b|@unchecked Sendable/),
                "\(path)")
        }
    }

    @Test(arguments: [
        (EmbeddedFile.Folder.migrations, "Migrations", ".sql"),
        (.seeds, "Seeds", ".csv"),
        (.reports, "Sources/Reports/SQL", ".sql"),
        (.profiles, "Sources/Warehouse/Profile/Catalogue", ".toml"),
    ])
    func `every file of a folder is compiled in, as Scripts embed lists it`(
        folder: EmbeddedFile.Folder, path: String, suffix: String
    ) throws {
        let embedded = EmbeddedFile.all(in: folder)
        #expect(embedded.map(\.name) == (try ProjectFiles.paths(in: path, ending: suffix)))
        for file in embedded {
            #expect(file.text == (try ProjectFiles.text("\(path)/\(file.name)")), "\(file.name)")
        }
    }

    @Test func `migrations are numbered from 1 without a gap and named in snake case`() throws {
        let names = try ProjectFiles.paths(in: "Migrations", ending: ".sql")
        for (index, name) in names.enumerated() {
            let number = String(index + 1)
            let padded = String(repeating: "0", count: 4 - number.count) + number
            #expect(name.hasPrefix(padded + "_"))
            #expect(name.wholeMatch(of: /\d{4}(_[a-z0-9]+)+\.sql/) != nil, "\(name)")
        }
    }

    @Test func `no file names a folder of one machine`() throws {
        let folders = ["Sources", "Tests", "Scripts", "docs", "Migrations", "Seeds", "Benchmarks"]
        for folder in folders {
            for path in try ProjectFiles.paths(
                in: folder, ending: ".swift", ".sql", ".md", ".csv", ".py", ".toml")
            {
                // Publishers' files are in the encodings of their publishers.
                if path.contains("Fixtures/profiles/") { continue }
                let text = try ProjectFiles.text(folder + "/" + path)
                #expect(!text.contains(/\/(work|root|home)\/[a-z]/), "\(folder)/\(path)")
            }
        }
    }

    @Test func `the README fits on two screens`() throws {
        #expect(
            try ProjectFiles.text("README.md").split(
                separator: "\n", omittingEmptySubsequences: false
            ).count <= 150)
    }
}
