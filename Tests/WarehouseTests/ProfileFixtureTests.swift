import Foundation
import TestSupport
import Testing

@testable import Warehouse

/// Small files with invented figures, each with the traps of its publisher: names that change,
/// codes of somebody else, headings, totals, footnotes, colours, marks of missing values.
@Suite struct `A publisher's file` {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Fixtures/profiles").path
    private static let files =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
        .sorted()
    /// Profiles that leave the source to whoever imports.
    private static let sources = [
        "world-bank-long": "world-bank-gdp-2025",
        "bilateral-aid": "us-overseas-loans-and-grants-2018",
    ]

    @Test func `is there for every profile`() {
        let names = Set(Self.files.map(Self.profileName))
        #expect(names == Set(Profile.catalogue))
    }

    @Test(arguments: files)
    func `loads by its profile, and nothing is lost on the way`(file: String) throws {
        let profile = try Profile.named(Self.profileName(file))
        let warehouse = try WarehouseFixture.seeded()
        if profile.name == "atop-members" {
            _ = try load("atop-alliances.csv", .named("atop-alliances"), into: warehouse)
        }
        let before = try rows(of: profile, in: warehouse)
        let summaries = try load(file, profile, into: warehouse)
        let after = try rows(of: profile, in: warehouse)
        let report =
            summaries.map(Self.text).joined() + "\n"
            + zip(before, after).map { Self.added($1, to: $0) }.joined(separator: "\n")
        try expectGolden(report, "profile-\(file).txt")
    }

    @Test(arguments: files)
    func `changes nothing when it is loaded again`(file: String) throws {
        let profile = try Profile.named(Self.profileName(file))
        let warehouse = try WarehouseFixture.seeded()
        if profile.name == "atop-members" {
            _ = try load("atop-alliances.csv", .named("atop-alliances"), into: warehouse)
        }
        _ = try load(file, profile, into: warehouse)
        let before = try rows(of: profile, in: warehouse)
        let summaries = try load(file, profile, into: warehouse)
        #expect(summaries.map(\.rowsNew).allSatisfy { $0 == 0 })
        #expect(summaries.map(\.rowsChanged).allSatisfy { $0 == 0 })
        #expect(try rows(of: profile, in: warehouse) == before)
    }

    private func load(
        _ file: String, _ profile: Profile, into warehouse: Warehouse
    ) throws -> [ImportSummary] {
        var options = ImportOptions()
        options.source = Self.sources[profile.name]
        options.file = file
        options.shownRejections = 100
        return try warehouse.importFile("\(Self.folder)/\(file)", by: profile, options: options)
    }

    private func rows(of profile: Profile, in warehouse: Warehouse) throws -> [[Substring]] {
        try profile.datasets.map { dataset in
            String(decoding: try warehouse.exportedBytes(of: dataset), as: UTF8.self)
                .split(separator: "\n")
        }
    }

    private static func profileName(_ file: String) -> String {
        String(file.prefix { $0 != "." })
    }

    /// The header, and the rows that were not there before.
    private static func added(_ after: [Substring], to before: [Substring]) -> String {
        let known = Set(before)
        return after.enumerated().filter { $0 == 0 || !known.contains($1) }.map { $1 + "\n" }
            .joined()
    }

    private static func text(_ summary: ImportSummary) -> String {
        let tally = summary.tally
        let skipped = (tally?.skipped ?? [:]).sorted { $0.key < $1.key }.map { "\($1) \($0)" }
        let missing = (tally?.missing ?? [:]).map { "\($1) \($0.rawValue)" }.sorted()
        let head =
            "\(summary.dataset): \(summary.rowsRead) read = \(summary.rowsNew) new + "
            + "\(summary.rowsChanged) changed + \(summary.rowsUnchanged) unchanged + "
            + "\(summary.rowsSkipped) skipped + \(summary.rowsRejected) rejected\n"
        return head + skipped.map { "  skipped: \($0)\n" }.joined()
            + missing.map { "  missing: \($0)\n" }.joined()
            + "  totals: \(tally?.totals.comparedCount ?? 0) compared, "
            + "\(tally?.totals.differenceCount ?? 0) different\n"
            + summary.rejected.map { "  \($0.description.replacing("\n", with: "\n  "))\n" }
            .joined()
    }
}
