import Spreadsheet
import TestSupport
import Testing

@Suite struct `Merged ranges` {
    private func merged(_ references: [String]) throws -> MergedRanges {
        var workbook = TestWorkbook()
        let cells = references.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        workbook.afterRows = "<mergeCells>\(cells)</mergeCells>"
        let opened = try workbook.open()
        return try opened.mergedRanges(of: opened.sheets[0])
    }

    @Test(arguments: [
        ("A1", "A1"), ("B5", "B5"), ("C6", "C6"), ("D6", "C6"), ("H6", "C6"), ("I6", "I6"),
        ("C7", "C7"), ("A8", "A8"), ("A61", "A8"), ("A62", "A62"), ("B8", "B8"), ("X6", "X6"),
    ])
    func `lead from a cell to the first of its range`(cell: String, first: String) throws {
        let merged = try merged(["A8:A61", "C6:H6", "I6:P6", "A62:B62", "W6:W7"])
        let letters = cell.prefix { $0.isLetter }
        let column = Int(try #require(letters.first?.asciiValue)) - 65
        let row = try #require(Int(cell.dropFirst(letters.count)))
        #expect(
            merged.first(for: CellAddress(row: row, column: column)).description == first)
    }

    @Test func `come in the order of the sheet`() throws {
        #expect(
            try merged(["W6:W7", "A8:A61", "B2:C3", "A6:A7"]).all.map(\.description)
                == ["B2:C3", "A6:A7", "W6:W7", "A8:A61"])
        #expect(try merged([]).all == [])
        #expect(try merged([]).range(containing: CellAddress(row: 1, column: 0)) == nil)
    }

    @Test(arguments: [
        "", "A", "A0:B1", "B2:A1", "A1:B2:C3", "A1:", ":A1", "A1:XFE1", "A1:A1048577",
    ])
    func `that are none are an error`(reference: String) {
        let error = #expect(throws: SpreadsheetError.self) { try merged([reference]) }
        #expect(error?.reason == "\"\(reference)\" is no range of cells")
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `are found as by looking at each`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let references = (0..<Int.random(in: 0...40, using: &random)).map { _ in
            let row = Int.random(in: 1...30, using: &random)
            let column = Int.random(in: 0...25, using: &random)
            let last = CellAddress(
                row: row + Int.random(in: 0...3, using: &random),
                column: column + Int.random(in: 0...3, using: &random))
            return CellRange(first: CellAddress(row: row, column: column), last: last).description
        }
        let merged = try merged(references)
        let addresses = (1...34).flatMap { row in
            (0...29).map { CellAddress(row: row, column: $0) }
        }
        let wrong = addresses.filter { address in
            let expected = merged.all.first { $0.contains(address) }
            // Ranges may overlap in a damaged file; then any of them will do.
            guard let found = merged.range(containing: address) else { return expected != nil }
            return !found.contains(address) || !merged.all.contains(found)
        }
        #expect(wrong == [])
    }
}
