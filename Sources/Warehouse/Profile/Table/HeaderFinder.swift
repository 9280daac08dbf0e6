/// Finds the header of a table by what stands in it, and reads what stands above.
struct HeaderFinder {
    /// A header that has not come within so many rows is not looked for any further.
    private static let rowLimit = 1000

    private let form: TableForm
    private let file: String
    private var block: [GridRow] = []
    private var preamble: [String] = []
    private var rowCount = 0
    /// What the grid came to after the header, if it went on.
    private(set) var next: GridStep?
    /// Texts that were met on the way, to suggest one.
    private(set) var seen: [String] = []
    private static let seenLimit = 2000

    init(_ form: TableForm, file: String) {
        self.form = form
        self.file = file
    }

    /// Reads on to the header; `nil` if there is none.
    ///
    /// The rows of a header may be found while the first of them is still to the wrong side: above
    /// the texts that are looked for stands a title. So the block moves down as long as it still
    /// has all the texts and the row that it gains is no row of figures.
    mutating func find(in grid: any Grid) throws -> TableHeader? {
        var found: TableHeader?
        while rowCount < Self.rowLimit {
            let step = try grid.next()
            guard case .row = step else {
                if found != nil { next = step }
                if found != nil || isEnd(step) { return found }
                block.removeAll()
                continue
            }
            rowCount += 1
            if found != nil, grid.row.hasFigures || form.headerRows == 1 {
                next = step
                return found
            }
            let header = take(grid.row)
            if header == nil, found != nil {
                next = step
                return found
            }
            found = header
        }
        return found
    }

    private func isEnd(_ step: GridStep) -> Bool {
        if case .end = step { true } else { false }
    }

    private mutating func take(_ row: GridRow) -> TableHeader? {
        if row.isBlank { return nil }
        if seen.count < Self.seenLimit {
            seen += row.cells.map(\.text.collapsed).filter { !$0.isEmpty }
        }
        block.append(row)
        if block.count > form.headerRows {
            preamble += block.removeFirst().cells.map(\.text).filter { !$0.isEmpty }
        }
        guard block.count == form.headerRows else { return nil }
        let columns = columnTexts()
        let texts = Set(
            columns.map(\.folded) + block.flatMap { $0.cells.map(\.text.folded) })
        guard form.header.allSatisfy({ texts.contains($0.folded) }) else { return nil }
        return TableHeader(
            columns: columns, preamble: preamble, sheet: row.sheet, file: file)
    }

    /// The texts of each column from top to bottom, joined; an empty cell above the last row has
    /// the text of its neighbour on the left.
    private func columnTexts() -> [String] {
        let width = block.map(\.cells.count).max() ?? 0
        var columns = [[String]](repeating: [], count: width)
        for (place, row) in block.enumerated() {
            var left = ""
            for column in 0..<width {
                var text = row.text(column).collapsed
                if text.isEmpty, place < block.count - 1, hasText(below: place, column) {
                    text = left
                }
                left = text.isEmpty ? left : text
                if !text.isEmpty, columns[column].last != text { columns[column].append(text) }
            }
        }
        return columns.map { $0.joined(separator: " / ") }
    }

    private func hasText(below place: Int, _ column: Int) -> Bool {
        block[(place + 1)...].contains { !$0.text(column).isEmpty }
    }
}
