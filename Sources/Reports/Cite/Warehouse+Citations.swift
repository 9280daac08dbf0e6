internal import Storage
public import Warehouse

extension Warehouse {
    /// References for sources by their codes.
    ///
    /// - Throws: ``RecordError`` for a code that there is not.
    public func citations(ofSources codes: [String]) throws -> [Citation] {
        var finder = EvidenceFinder(self)
        return try Set(codes).sorted().map { Citation(try finder.source($0)) }
    }

    /// References for the sources of the records that have these values.
    public func citations(
        of dataset: Dataset, where words: [FieldWord]
    ) throws -> [Citation] {
        try connection.readTransaction {
            var codes: Set<String> = []
            try forEachRecord(of: dataset, where: words) { record in
                if let code = record["source"] { codes.insert(code) }
            }
            return try citations(ofSources: Array(codes))
        }
    }
}

extension Report {
    /// References for exactly the sources that the rows of an answer rest on.
    public func citations(
        _ arguments: ReportArguments, in warehouse: Warehouse
    ) throws -> [Citation] {
        try warehouse.connection.readTransaction {
            _ = try run(arguments, on: warehouse.connection)
            let facts = try facts(arguments, in: warehouse)
            return try warehouse.citations(ofSources: facts.compactMap { $0["source"] })
        }
    }

    /// What the rows of an answer give away of publications beyond their licences: facts that
    /// were only counted are not given away.
    public func licenceExcesses(
        _ arguments: ReportArguments, in warehouse: Warehouse
    ) throws -> [LicenceExcess] {
        guard why != nil else { return [] }
        return try warehouse.connection.readTransaction {
            _ = try run(arguments, on: warehouse.connection)
            let told = columns.filter { $0.basis == .facts }
            let facts = try facts(arguments, in: warehouse) { ground in
                told.contains { ground.feeds($0) }
            }
            return try warehouse.licenceExcesses(exporting: facts)
        }
    }

    /// Each fact behind the answer that was found just before, once, in the order of their keys.
    func facts(
        _ arguments: ReportArguments, in warehouse: Warehouse,
        where isIncluded: (Ground) -> Bool = { _ in true }
    ) throws -> [Record] {
        var finder = EvidenceFinder(warehouse)
        var facts: [String: FactKey] = [:]
        for ground in try grounds(arguments, on: warehouse.connection) where isIncluded(ground) {
            facts[ground.fact.text] = ground.fact
        }
        return try facts.sorted { $0.key < $1.key }.map { try finder.record($0.value) }
    }
}
