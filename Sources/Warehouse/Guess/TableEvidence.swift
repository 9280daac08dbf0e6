/// What stands in the columns of a table, and what their names say.
struct TableEvidence {
    let header: TableHeader
    private(set) var columns: [ColumnEvidence]
    private(set) var rowCount = 0
    /// Columns whose name is an ally.
    let allyHeaders: [Int]
    /// Columns whose name is a currency.
    let currencyHeaders: [Int]
    /// Columns whose name is a year, or begins with one.
    let yearHeaders: [Int]

    init(_ header: TableHeader, _ memory: inout CellMemory) {
        self.header = header
        columns = header.columns.map { ColumnEvidence($0) }
        var (allies, currencies): ([Int], [Int]) = ([], [])
        for (place, name) in header.columns.enumerated() where !name.isEmpty {
            let facts = memory.facts(of: name)
            if facts.isCurrency { currencies.append(place) }
            if facts.allies.contains(where: { $0 != .cow && $0 != .isoNumeric }) {
                allies.append(place)
            }
        }
        allyHeaders = allies
        currencyHeaders = currencies
        yearHeaders = header.columns.indices.filter { header.columns[$0].isYearLabel }
    }

    mutating func take(_ row: GridRow, _ memory: inout CellMemory) {
        rowCount += 1
        for place in columns.indices {
            let cell = row.cells.indices.contains(place) ? row.cells[place] : .empty
            let text = cell.text.collapsed
            columns[place].take(cell, text.utf8.count > 200 ? CellFacts() : memory.facts(of: text))
        }
    }

    /// How a profile names a column: by its name, or by its number where that says too little.
    func reference(_ place: Int) -> String {
        let name = columns[place].name
        return name.isEmpty || header.index(of: [name]) != place ? "#\(place + 1)" : name
    }

    func has(_ words: [String], _ place: Int) -> Bool {
        let name = columns[place].name.folded
        return words.contains { name.contains($0) }
    }

    /// Columns that tell the ally, codes before names.
    var allyColumns: [(place: Int, key: AllyRule.Key, share: Double)] {
        var found: [(place: Int, key: AllyRule.Key, share: Double)] = []
        for place in columns.indices {
            guard let best = columns[place].bestAlly else { continue }
            switch best.key {
            case .cow where !has(["cow", "ccode"], place): continue
            case .isoNumeric where !has(["iso", "numeric", "un code", "m49"], place): continue
            default: found.append((place, best.key, best.share))
            }
        }
        let order = AllyRule.Key.allCases
        return found.sorted {
            (order.firstIndex(of: $0.key) ?? 0, $0.place)
                < (order.firstIndex(of: $1.key) ?? 0, $1.place)
        }
    }

    /// The column that tells the day or the year, and in which form.
    var timeColumn: (place: Int, pattern: String, isSure: Bool)? {
        let words = ["year", "date", "time", "period", "day", "as of", "month", "jahr", "année"]
        var best: (place: Int, pattern: String, isSure: Bool, rank: Double)?
        for place in columns.indices where !yearHeaders.contains(place) {
            guard let found = columns[place].dates.pattern, found.share >= 0.5 else { continue }
            let isNamed = has(words, place)
            // Four digits under another name may be people.
            if found.text == "YYYY",
                !isNamed || columns[place].share(columns[place].years) < 0.9
            {
                continue
            }
            if found.text == "YYYYMMDD", !isNamed { continue }
            let rank = found.share + (isNamed ? 1 : 0)
            if best.map({ rank > $0.rank }) ?? true {
                best = (place, found.text, found.isSure && isNamed, rank)
            }
        }
        return best.map { ($0.place, $0.pattern, $0.isSure) }
    }
}

extension String {
    /// `1960`, `1960 [YR1960]`, `FY 2019`.
    var isYearLabel: Bool { yearLabelPattern != nil }

    /// The pattern of headers like this one, with the year as a group.
    var yearLabelPattern: String? {
        let text = collapsed
        let digits = text.prefix(4)
        if digits.count == 4, digits.allSatisfy({ "0"..."9" ~= $0 }), let year = Int(digits),
            1800...2100 ~= year
        {
            if text.count == 4 { return #"^(?<year>\d{4})$"# }
            let rest = text.dropFirst(4)
            return rest.first.map { !$0.isNumber && !$0.isLetter } == true && rest.count < 15
                && !rest.dropFirst().contains("-") ? #"^(?<year>\d{4})\b"# : nil
        }
        return nil
    }
}
