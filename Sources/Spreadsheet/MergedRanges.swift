/// The ranges of a sheet that are merged into one cell each, and which of them a cell is in.
public struct MergedRanges: Sendable {
    /// The ranges by their first rows, then columns.
    public let all: [CellRange]
    /// What surrounds each run of ranges: of `all[i]` alone, then of pairs, of fours and so on,
    /// so that a search passes over a run that cannot hold the cell.
    private let levels: [[CellRange]]

    init(_ ranges: [CellRange]) {
        all = ranges.sorted {
            ($0.first.row, $0.first.column) < ($1.first.row, $1.first.column)
        }
        var levels = [all]
        while let level = levels.last, level.count > 1 {
            levels.append(
                stride(from: 0, to: level.count, by: 2).map { index in
                    index + 1 < level.count ? level[index].union(level[index + 1]) : level[index]
                })
        }
        self.levels = levels
    }

    /// The merged range that `address` is in, or `nil` if it stands alone.
    public func range(containing address: CellAddress) -> CellRange? {
        search(levels.count - 1, 0, for: address)
    }

    /// The cell whose value counts for `address`: the first of its merged range, or itself.
    public func first(for address: CellAddress) -> CellAddress {
        range(containing: address)?.first ?? address
    }

    private func search(_ level: Int, _ index: Int, for address: CellAddress) -> CellRange? {
        guard index < levels[level].count else { return nil }
        let range = levels[level][index]
        guard range.contains(address) else { return nil }
        if level == 0 { return range }
        return search(level - 1, index * 2, for: address)
            ?? search(level - 1, index * 2 + 1, for: address)
    }
}

extension CellRange {
    /// The smallest range that holds both.
    fileprivate func union(_ other: CellRange) -> CellRange {
        CellRange(
            first: CellAddress(
                row: min(first.row, other.first.row),
                column: min(first.column, other.first.column)),
            last: CellAddress(
                row: max(last.row, other.last.row),
                column: max(last.column, other.last.column)))
    }
}
