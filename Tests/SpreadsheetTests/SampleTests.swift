import Foundation
import Spreadsheet
import Testing

/// The folder of published files, if `ALLIANCE_SAMPLES` names one; they are not part of the
/// project, and their licences are their publishers'.
private let samples = ProcessInfo.processInfo.environment["ALLIANCE_SAMPLES"]

@Suite(.enabled(if: samples != nil)) struct `A published workbook` {
    private var workbook: Workbook

    init() throws {
        workbook = try Workbook(
            path: try #require(samples) + "/dmdc-personnel-by-location-2010-09.xlsx")
    }

    @Test mutating func `of the Defense Manpower Data Center is read as published`() throws {
        #expect(workbook.sheets.map(\.name) == ["LOCATION COUNTRY REPORT"])
        let cells = try TestCell.all(in: &workbook)
        let byAddress = Dictionary(uniqueKeysWithValues: cells.map { ($0.address, $0) })
        #expect(cells.last?.address == "B236")
        #expect(Set(cells.map { $0.address.drop { $0.isLetter } }).count == 233)
        #expect(byAddress["A3"]?.text == "As of September 30, 2010")
        #expect(byAddress["I6"]?.text == "NATIONAL GUARD / RESERVE")
        #expect(byAddress["I6"]?.style?.fill?.description == "D9D9D9")
        #expect(byAddress["B63"]?.text == "AFGHANISTAN")
        #expect(byAddress["A230"]?.text == "OVERSEAS TOTAL")
        #expect(byAddress["W230"] == TestCell(address: "W230", kind: .number, text: "449952"))
    }

    @Test func `says which cells its labels stand for`() throws {
        let merged = try workbook.mergedRanges(of: workbook.sheets[0])
        #expect(merged.all.count == 11)
        #expect(merged.first(for: CellAddress(row: 229, column: 0)).description == "A63")
        #expect(merged.first(for: CellAddress(row: 6, column: 15)).description == "I6")
    }

    @Test mutating func `has totals that are the sums of its rows`() throws {
        var sums = [Int](repeating: 0, count: 21)
        var printed: [Int] = []
        var reader = try workbook.rows(of: workbook.sheets[0])
        while try reader.next(), reader.row.number <= 230 {
            let row = reader.row
            guard row.number >= 63 else { continue }
            let numbers = (2...22).map { column in
                row.index(ofColumn: column).flatMap { Int(row[$0].text) } ?? 0
            }
            if row.number < 230 {
                sums = zip(sums, numbers).map { $0 + $1 }
            } else {
                printed = numbers
            }
        }
        #expect(sums == printed)
        #expect(printed.last == 449_952)
    }
}
