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
            let result = try run(arguments, on: warehouse.connection)
            let facts = try facts(behind: result, arguments, in: warehouse)
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
            let result = try run(arguments, on: warehouse.connection)
            let told = columns.filter { $0.basis == .facts }
            let facts = try facts(behind: result, arguments, in: warehouse) { ground in
                told.contains { ground.feeds($0) }
            }
            return try warehouse.licenceExcesses(exporting: facts)
        }
    }

    /// Each fact behind the rows of the answer that was found just before, once, in the order of
    /// their keys.
    func facts(
        behind result: ReportResult, _ arguments: ReportArguments, in warehouse: Warehouse,
        where isIncluded: (Ground) -> Bool = { _ in true }
    ) throws -> [Record] {
        var finder = EvidenceFinder(warehouse)
        var facts: [String: FactKey] = [:]
        let grounds = try grounds(arguments, on: warehouse.connection)
        let places = try result.keyPlaces(of: grounds)
        let keys = Set(result.rows.map { row in places.map { row[$0].comparable } })
        for ground in grounds
        where isIncluded(ground) && keys.contains(ground.row.map(\.value.comparable)) {
            facts[ground.fact.text] = ground.fact
        }
        return try facts.sorted { $0.key < $1.key }.map { try finder.record($0.value) }
    }
}
