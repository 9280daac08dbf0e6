import Storage
import TestSupport
import Testing

@testable import Warehouse

/// What becomes of rows that share their keys, beside a model that keeps all of them in memory.
@Suite struct `Rows with the same key` {
    struct Model {
        var table: [Int: Int]
        var first: [Int: (line: Int, value: Int)] = [:]
        var (new, changed, unchanged, duplicates) = (0, 0, 0, 0)
        /// The keys that the file has added or changed.
        var brought: Set<Int> = []
        var contradictions: [Int: Int] = [:]

        init(_ table: [Int: Int]) { self.table = table }

        mutating func take(_ key: Int, _ value: Int, line: Int) {
            if let first = first[key], first.value != value {
                contradictions[line] = first.line
                return
            }
            switch table[key] {
            case nil: new += 1
            case value?:
                unchanged += 1
                if brought.contains(key) { duplicates += 1 }
            case _?: changed += 1
            }
            if table[key] != value { brought.insert(key) }
            table[key] = value
            if first[key] == nil { first[key] = (line, value) }
        }
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `are told apart whatever their order`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let fixture = try WarehouseFixture()
        let keyCount = Int.random(in: 1...12, using: &random)
        let before = (0..<keyCount).filter { _ in Bool.random(using: &random) }
        var model = Model([:])
        for key in before { model.take(key, Int.random(in: 0...2, using: &random), line: 0) }
        try load(model.table.map { ($0.key, $0.value) }, into: fixture)

        model = Model(model.table)
        var rows = (0..<Int.random(in: 1...20, using: &random)).map { _ in
            let key = Int.random(in: 0..<keyCount, using: &random)
            let isSame = Bool.random(using: &random)
            return (key, isSame ? model.table[key] ?? 0 : Int.random(in: 0...2, using: &random))
        }
        // Files mostly come in order, perhaps but for a few rows.
        if seed % 3 > 0 { rows.sort { $0.0 < $1.0 } }
        if seed % 3 > 1 { rows.append(rows[0]) }
        for (index, row) in rows.enumerated() { model.take(row.0, row.1, line: index + 2) }

        // However few rows are read ahead at a time.
        let summary = try load(
            rows, into: fixture, rowsPerBatch: seed % 4 == 0 ? 2048 : Int(seed % 4))
        #expect(summary.rowsNew == model.new)
        #expect(summary.rowsChanged == model.changed)
        #expect(summary.rowsUnchanged == model.unchanged)
        let duplicates = summary.warnings.filter { $0.rule == "duplicate" }.map(\.message)
        #expect(duplicates == Self.message(model.duplicates))
        let lines = summary.rejected.map { "\($0.line): \($0.reason)" }
        #expect(
            lines
                == model.contradictions.sorted { $0.key < $1.key }.map {
                    "\($0.key): line \($0.value) has the same key and other values"
                })
        var select = try fixture.connection.prepare("SELECT variant, people FROM troop_counts")
        let table = try select.rows { row in (try row[0] as String, try row[1] as Int) }
        #expect(
            Dictionary(uniqueKeysWithValues: table)
                == Dictionary(uniqueKeysWithValues: model.table.map { ("v\($0.key)", $0.value) }))
    }

    private static func message(_ duplicates: Int) -> [String] {
        switch duplicates {
        case 0: []
        case 1: ["1 row repeats an earlier row of the file and is counted as unchanged"]
        case let count:
            ["\(count) rows repeat earlier rows of the file and are counted as unchanged"]
        }
    }

    @discardableResult
    private func load(
        _ rows: [(Int, Int)], into fixture: WarehouseFixture, rowsPerBatch: Int = 2048
    ) throws -> ImportSummary {
        var options = ImportOptions()
        options.rowsPerBatch = rowsPerBatch
        options.shownRejections = .max
        let lines = rows.map { "2019-09-30,KOR,assigned,total,total,v\($0.0),\($0.1),book-1" }
        return try fixture.load(
            "troop-counts",
            (["counted_on,host,count_type,service,component,variant,people,source"] + lines)
                .joined(separator: "\n"), options)
    }
}
