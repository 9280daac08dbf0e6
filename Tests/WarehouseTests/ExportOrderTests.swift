import Storage
import TestSupport
import Testing

@testable import Warehouse

/// Tables keep sources by their numbers, files name them by their codes.
@Suite struct `The order of an export` {
    /// The codes of sources in no order, so that their numbers are not in that of their codes.
    private static let sources = ["s-5", "a-9", "s-50", "m-1", "b-2"]

    private func fixture() throws -> WarehouseFixture {
        let fixture = try WarehouseFixture()
        try fixture.load(
            "sources",
            (["source,publication,publisher,title"]
                + Self.sources.map { "\($0),\($0),Press,Title" }).joined(separator: "\n"))
        return fixture
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `is by the codes of sources, whatever their numbers`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let fixture = try fixture()
        var lines: Set<String> = []
        for _ in 0..<Int.random(in: 1...200, using: &random) {
            let day = Int.random(in: 1...9, using: &random)
            let source = Self.sources.randomElement(using: &random) ?? ""
            let variant = Int.random(in: 0...2, using: &random)
            lines.insert("2019-09-0\(day),KOR,assigned,total,total,v\(variant),7,\(source)")
        }
        try fixture.load(
            "troop-counts",
            (["counted_on,host,count_type,service,component,variant,people,source"] + lines)
                .joined(separator: "\n"))
        let dataset = try Dataset.named("troop-counts")
        var select = try fixture.connection.prepare(
            "\(dataset.recordSQL(from: dataset.table, and: [])) \(dataset.orderSQL)")
        let expected = try select.rows { row in
            [0, 5, 12].map { (try? row[$0] as String) ?? "" }
        }
        let found = try fixture.export("troop-counts").split(separator: "\n").dropFirst().map {
            let fields = $0.split(separator: ",", omittingEmptySubsequences: false)
            return [0, 5, 12].map { String(fields[$0]) }
        }
        #expect(found == expected)
        #expect(found.count == lines.count)
    }
}
