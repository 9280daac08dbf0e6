/// One table of a publisher's file, read for one block of facts.
struct TableSegment {
    let form: TableForm
    let facts: FactsForm
    /// Whether this is the first time that the table is read for the file, so that its totals are
    /// compared once.
    let isFirst: Bool
}

extension Profile {
    /// The datasets that it fills, each after those that its rows refer to.
    public var datasets: [Dataset] {
        let names = Set(tables.flatMap { $0.facts.map(\.dataset.name) })
        return Dataset.all.filter { names.contains($0.name) }
    }

    /// What is to be read for one dataset, in the order of the profile.
    func segments(for dataset: Dataset) -> [TableSegment] {
        let first = datasets.first?.name
        return tables.flatMap { table in
            table.facts.filter { $0.dataset.name == dataset.name }.enumerated().map {
                TableSegment(
                    form: table, facts: $1, isFirst: $0 == 0 && dataset.name == first)
            }
        }
    }
}
