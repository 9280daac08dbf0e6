extension FactsForm {
    /// The columns of values of a table, in its order.
    ///
    /// - Parameter used: The columns that something else uses.
    /// - Parameter missing: Gains those that it asks for and the file does not have.
    func valueColumns(
        in header: TableHeader, used: Set<Int>, missing: inout [[String]]
    ) throws -> [ValueColumn] {
        let marks = try TextMarks(self.marks, at: .header, of: dataset)
        var found: [ValueColumn] = []
        for values in values {
            let others = used.union(found.map(\.index))
            let places = try values.places(in: header, marks: marks, notIn: others)
                .filter { place in !found.contains { $0.index == place.index } }
            if places.isEmpty, !values.isOptional { missing.append(values.wanted) }
            let settings = FieldSetting.all(values.set, of: dataset)
            found += places.map { place in
                let header = marks.taken(off: header.columns[place.index].collapsed)
                return ValueColumn(
                    index: place.index, text: header.text, groups: place.groups,
                    settings: settings + header.settings)
            }
        }
        return found.sorted { $0.index < $1.index }
    }
}

extension ValueColumns {
    /// The places of its columns in a table.
    func places(in header: TableHeader) throws -> [Int] {
        try places(in: header, marks: nil, notIn: []).map(\.index)
    }

    /// The places of its columns, with the named groups of their texts.
    ///
    /// - Parameter others: Columns that something else uses.
    fileprivate func places(
        in header: TableHeader, marks: TextMarks?, notIn others: Set<Int>
    ) throws -> [(index: Int, groups: [String: String])] {
        let excepted = Set(except.compactMap { header.index(of: [$0]) })
        switch selection {
        case .one(let names): return header.index(of: names).map { [($0, [:])] } ?? []
        case .matching(let pattern):
            let regex = try Regex(pattern.text).ignoresCase()
            return header.columns.indices.compactMap { index in
                if excepted.contains(index) { return nil }
                let text = header.columns[index].collapsed
                let match = (marks?.taken(off: text).text ?? text).firstMatch(of: regex)
                return match.map { (index, $0.groups) }
            }
        case .others:
            let used = others.union(excepted)
            return header.columns.indices.filter {
                !used.contains($0) && !header.columns[$0].collapsed.isEmpty
            }.map { ($0, [:]) }
        }
    }

    /// What it looks for, as the profile has it.
    fileprivate var wanted: [String] {
        switch selection {
        case .one(let names): names
        case .matching(let pattern): [pattern.text]
        case .others: ["others"]
        }
    }
}

extension Regex<AnyRegexOutput>.Match {
    fileprivate var groups: [String: String] {
        var groups: [String: String] = [:]
        for element in output {
            if let name = element.name { groups[name] = element.substring.map(String.init) }
        }
        return groups
    }
}
