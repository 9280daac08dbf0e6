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
            return try warehouse.citations(
                ofSources: Array(try sources(behind: result, arguments, in: warehouse)))
        }
    }

    /// The codes of the sources of every fact behind the rows of the answer that was found just
    /// before; none where nothing tells the facts.
    func sources(
        behind result: ReportResult, _ arguments: ReportArguments, in warehouse: Warehouse
    ) throws -> Set<String> {
        guard why != nil else { return [] }
        var finder = EvidenceFinder(warehouse)
        var codes: Set<String> = []
        for fact in try factKeys(behind: result, arguments, in: warehouse) {
            // Most facts bear their source in their key, so that the record need not be read.
            let told = fact.key.first { $0.column == "source" }?.value
            if let code = try told ?? finder.record(fact)["source"], !code.isEmpty {
                codes.insert(code)
            }
        }
        return codes
    }

    /// What the rows of an answer give away of publications beyond their licences: facts that
    /// were only counted are not given away.
    public func licenceExcesses(
        _ arguments: ReportArguments, in warehouse: Warehouse
    ) throws -> [LicenceExcess] {
        guard why != nil, try warehouse.holdsMoreThanSeeds() else { return [] }
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
        return try factKeys(behind: result, arguments, in: warehouse, where: isIncluded)
            .map { try finder.record($0) }
    }

    private func factKeys(
        behind result: ReportResult, _ arguments: ReportArguments, in warehouse: Warehouse,
        where isIncluded: (Ground) -> Bool = { _ in true }
    ) throws -> [FactKey] {
        var facts: [String: FactKey] = [:]
        let grounds = try grounds(arguments, on: warehouse.connection)
        let places = try result.keyPlaces(of: grounds)
        let keys = Set(result.rows.map { row in places.map { row[$0].comparable } })
        for ground in grounds
        where isIncluded(ground) && keys.contains(ground.row.map(\.value.comparable)) {
            facts[ground.fact.text] = ground.fact
        }
        return facts.sorted { $0.key < $1.key }.map(\.value)
    }
}
