import Foundation
import Storage
import Testing

@testable import Reports

/// Numbers of reports beside those that a script reckons from the seeds, without SQL.
@Suite struct `A number reckoned a second way` {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

    /// Which options, and which column with which text, lead to the row that the script names.
    private static let questions: [String: (options: [String: String], rowColumn: String)] = [
        "troop-components": (["host": "KOR", "date": "2019-09-30"], "service"),
        "troop-floors": (["host": "KOR", "date": "2019-12-30"], "law"),
        "instruments": (["host": "KOR", "year": "2019"], "instrument"),
        "drawdown": (
            ["host": "KOR", "people": "4000", "bases": "1", "date": "2019-01-15"], "item"
        ),
        "edition-diff": (["publication": "sipri-milex", "host": "KOR"], "year"),
    ]

    private static let claims: [String: [String: String]] = [
        "five-billion": ["host": "KOR", "value": "5e9", "date": "2019-05", "payer": "us"],
        "half-billion": ["host": "KOR", "value": "5e8", "date": "2019-05", "payer": "host"],
        "people": ["host": "KOR", "value": "42000", "unit": "people", "date": "2024-05"],
    ]

    @Test func `is the same`() throws {
        guard let lines = try secondWay() else { return }
        #expect(lines.count == 19)
        for line in lines {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(
                String.init)
            let found =
                fields[0] == "claim"
                ? try claim(fields[1], fields[2])
                : try answer(fields[0], row: fields[1], column: fields[2])
            #expect(number(found) == Double(fields[3]), "\(line): the report says \(found)")
        }
    }

    private func claim(_ name: String, _ column: String) throws -> String {
        let options = try #require(Self.claims[name])
        let finding = ["latest": "latest-total", "nearest_any": "nearest-any"][column] ?? "nearest"
        let known = ["latest": "nearest_value", "nearest_any": "nearest_value"][column] ?? column
        let rows = try records(.claim, options)
        return try #require(rows.first { $0["finding"] == finding }?[known])
    }

    private func answer(_ name: String, row: String, column: String) throws -> String {
        let question = try #require(Self.questions[name])
        let rows = try records(try Report.named(name), question.options)
        return try #require(
            rows.first { $0[question.rowColumn]?.hasPrefix(row) == true }?[column])
    }

    private func records(
        _ report: Report, _ options: [String: String]
    ) throws -> [[String: String]] {
        let connection = try Seeded.connection()
        let arguments = try ReportArguments(options, for: report, on: connection)
        let result = try report.run(arguments, on: connection)
        return result.rows.map { row in
            let fields = zip(result.columns, row).map { ($0.name, $0.plainText($1) ?? "") }
            return Dictionary(uniqueKeysWithValues: fields)
        }
    }

    /// To the cent: the script works with decimals, SQL with doubles.
    private func number(_ text: String) -> Double? {
        Double(text).map { ($0 * 100).rounded() / 100 }
    }

    /// What the script prints; `nil` where there is no Python.
    private func secondWay() throws -> [String]? {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "python3", Self.folder.appending(path: "Fixtures/second_way.py").path,
            Self.folder.appending(path: "../../Seeds").standardized.path,
        ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        // What `env` says where it finds no such program.
        guard process.terminationStatus != 127 else { return nil }
        #expect(process.terminationStatus == 0)
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
