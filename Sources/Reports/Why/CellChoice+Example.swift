internal import Platform
internal import Storage
internal import Warehouse

extension CellChoice {
    /// A value of one of the rows at `places` that can be explained: where there is one, a result.
    init?(anyOf places: [Int], in result: ReportResult, key: [Int]) throws {
        let preferred = try CellChoice(row: [], column: nil).columnIndex(in: result)
        let others = result.columns.indices.filter { index in
            result.columns[index].isNumeric && result.columns[index].basis == .facts
        }
        for column in [preferred] + others {
            let isFilled: (Int) -> Bool = { place in
                result.columns[column].isNumeric && result.rows[place][column] != .null
            }
            guard let place = places.first(where: isFilled) else { continue }
            self.init(
                row: result.choice(ofRow: place, key: key), column: result.columns[column].name)
            return
        }
        return nil
    }

    /// What is typed behind a report and its options.
    var words: [String] {
        row.flatMap { ["--row", shellQuoted($0)] } + (column.map { ["--column", $0] } ?? [])
    }
}

extension ReportResult {
    /// What only this row has, as `--row` takes it; its number where no values tell it.
    func choice(ofRow index: Int, key: [Int]) -> [String] {
        guard rows.count > 1 else { return [] }
        let telling = rowKey(index, key: places(tellingRow: index, of: key)).map(\.description)
        let found = try? CellChoice(row: telling, column: nil).rowIndex(in: self, key: key)
        return found == index ? telling : [String(index + 1)]
    }

    /// The first few places of the key that tell a row from all others; all of them where none do.
    private func places(tellingRow index: Int, of key: [Int]) -> [Int] {
        let filled = key.filter { rows[index][$0] != .null && rows[index][$0] != .text("") }
        var telling = filled
        for place in filled.reversed() {
            let fewer = telling.filter { $0 != place }
            let same = rows.count { row in fewer.allSatisfy { row[$0] == rows[index][$0] } }
            if same == 1 { telling = fewer }
        }
        return telling
    }
}
