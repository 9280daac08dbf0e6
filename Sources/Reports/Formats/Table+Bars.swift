internal import Storage

extension Table {
    /// Columns that bars took the room of: what they say in every row, and the titles of others.
    struct GivenUp {
        var said: [String] = []
        var left: [String] = []
    }

    /// Puts a bar behind the number that the picture of the report is about, where the line has
    /// room for it or can make some: what stands alike in every row is said once below, columns for
    /// wide terminals go, and at last texts are wrapped.
    func addBars(
        to columns: inout [ReportColumn], _ cells: inout [[String]], of result: ReportResult
    ) -> GivenUp {
        guard let bars, let width, let name = result.picture?.barColumn, cells.count > 1,
            columns.contains(where: { $0.name == name })
        else { return GivenUp() }
        var kept = Array(columns.indices)
        var given = GivenUp()
        func room() -> Int {
            let natural = naturalWidths(of: kept.map { columns[$0] }, picked(kept, of: cells))
            return width - natural.reduce(0, +) - gap.count * kept.count
        }
        for index in columns.indices.reversed() where room() < TableBars.least {
            guard let words = constant(columns[index], cells.map { $0[index] }) else { continue }
            given.said.insert("\(columns[index].title) of every row: \(words)", at: 0)
            kept.removeAll { $0 == index }
        }
        for index in columns.indices.reversed() where room() < TableBars.least {
            guard columns[index].audience == .wide, kept.contains(index) else { continue }
            given.left.insert(columns[index].title, at: 0)
            kept.removeAll { $0 == index }
        }
        var most = room()
        if most < TableBars.least {
            let spared = TableBars.least + gap.count
            let isFitting =
                widths(
                    of: kept.map { columns[$0] }, picked(kept, of: cells), breakingInstants: false,
                    sparing: spared) != nil
            guard isFitting else { return GivenUp() }
            most = TableBars.least
        }
        let drawn = bars.column(
            NamedRow.all(of: result).map { $0.number(name) }, cells: min(most, TableBars.most))
        columns = kept.map { columns[$0] }
        cells = picked(kept, of: cells)
        let place = (columns.firstIndex { $0.name == name } ?? 0) + 1
        columns.insert(ReportColumn("", ""), at: place)
        for row in cells.indices { cells[row].insert(drawn[row], at: place) }
        return given
    }

    private func picked(_ kept: [Int], of cells: [[String]]) -> [[String]] {
        cells.map { row in kept.map { row[$0] } }
    }

    /// The words of a column that says the same of every row, as its source.
    private func constant(_ column: ReportColumn, _ texts: [String]) -> String? {
        guard column.kind == .text, let first = texts.first, !first.isEmpty,
            texts.allSatisfy({ $0 == first })
        else { return nil }
        return first
    }
}
