/// Where the table of a file seems to be, by the look of its first rows.
struct TableSketch {
    /// How many rows are looked at to find the header.
    static let rowLimit = 300

    private(set) var headerPlace: Int?
    private(set) var headerRows = 1
    private(set) var width = 0
    private let rows: [GridRow]

    init(_ rows: [GridRow]) {
        self.rows = rows
        let widths = rows.map(\.filledCount).filter { $0 > 1 }
        // Rows of a table are alike; a preamble is what is narrower than most rows.
        width = widths.sorted().dropFirst(widths.count / 2).first ?? 0
        guard width > 1 else { return }
        headerPlace = rows.firstIndex { row in
            row.filledCount * 5 >= width * 3 && row.labelCount * 2 >= row.filledCount
        }
        guard let headerPlace else { return }
        headerRows = extraRows(after: headerPlace) + 1
    }

    /// How many rows with as many cells as most have stand below the header.
    var agreement: Int {
        guard let headerPlace else { return 0 }
        let cells = rows[headerPlace].cells.count
        return rows[headerPlace...].count { $0.cells.count == cells && cells > 1 }
    }

    /// Rows below the first of the header that are texts only, where the table has figures.
    private func extraRows(after place: Int) -> Int {
        let below = rows[(place + 1)...].prefix(50)
        guard below.count(where: \.hasFigures) * 2 > below.count, below.count > 2 else { return 0 }
        // A header of one row names every column; only one with gaps goes on.
        guard rows[place].cells.contains(where: \.text.isEmpty) else { return 0 }
        return min(2, below.prefix { !$0.hasFigures && $0.filledCount > 1 }.count)
    }

    /// Texts by which the header is found again: of its last row, as they stand there.
    var headerTexts: [String] {
        guard let headerPlace else { return [] }
        let row = rows[headerPlace + headerRows - 1]
        var texts: [String] = []
        for cell in row.cells where !cell.text.collapsed.isEmpty {
            let text = cell.text.collapsed
            if !texts.contains(text), Int(text) == nil { texts.append(text) }
            if texts.count == 3 { break }
        }
        return texts
    }

    /// What stands above the header.
    var preamble: [String] {
        rows[..<(headerPlace ?? 0)].flatMap { $0.cells.map(\.text) }.filter { !$0.isEmpty }
    }

    var description: String {
        guard let headerPlace else { return "none" }
        return (rows[headerPlace].sheet.map { "sheet “\($0)”, row " } ?? "line ")
            + "\(rows[headerPlace].number)"
    }
}

extension GridRow {
    var filledCount: Int { cells.count { !$0.text.allSatisfy(\.isWhitespace) } }

    /// Cells that can be the name of a column: texts, and years.
    fileprivate var labelCount: Int {
        cells.count { cell in
            let text = cell.text.collapsed
            guard !text.isEmpty else { return false }
            if let year = Int(text) { return 1800...2100 ~= year }
            return text.contains(where: \.isLetter)
        }
    }
}
