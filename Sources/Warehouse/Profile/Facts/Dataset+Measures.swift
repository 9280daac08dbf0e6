extension Dataset {
    /// The places of the columns that hold what its rows are there to tell: the value and the ends
    /// of its range; none where rows tell no number.
    var measureIndexes: [Int] {
        for rule in rules {
            if case .valueOrRange(let value, let low, let high) = rule.kind {
                return [value, low, high].compactMap { index(of: $0) }
            }
        }
        return columns.indices.filter { index in
            guard columns[index].isRequired, !keyIndexes.contains(index) else { return false }
            switch columns[index].kind {
            case .money, .real: return true
            default: return false
            }
        }
    }

    /// The place of the column that says how much of a day is known.
    func precisionIndex(of column: Int) -> Int? {
        let name = columns[column].name
        let own = name.hasSuffix("_on") ? index(of: "\(name.dropLast(3))_precision") : nil
        return own ?? (column == dayIndex ? index(of: "day_precision") : nil)
    }

    /// The place of the ally in its key, if it has one.
    var keyAllyIndex: Int? {
        keyIndexes.first { columns[$0].kind == .reference(.allies) }
    }
}
