internal import Storage
public import Warehouse

/// A fact with all that is known of where it comes from.
public struct Evidence: Sendable {
    /// What it is in a formula; `nil` for a fact by itself.
    public let role: String?
    public let weight: Double?
    public let record: Record
    /// Its source's record; `nil` for a record that is a source itself.
    public let source: Record?
    /// The batch that brought it as it is.
    public let batch: Batch?
    /// Where in the batch's file it stands; `nil` where there was no file, or nobody has looked.
    public internal(set) var place: FilePlace?

    /// What it says, beside its key and where it comes from.
    public var values: [Record.Field] {
        let keys = Set(record.key.map(\.column))
        return record.fields.filter { field in
            !keys.contains(field.column) && !Self.provenance.contains(field.column)
                && field.value ?? "" != ""
        }
    }

    private static let provenance: Set<String> = ["source", "locator", "status", "note"]

    /// The columns of the key that hold something, without the source, which stands by itself.
    public var shownKey: [FieldWord] {
        record.key.filter { !$0.value.isEmpty && ($0.column != "source" || source == nil) }
    }

    /// The command that tells every version of the fact.
    public var historyWords: [String] {
        ["alliance", "history", record.dataset]
            + record.key.filter { !$0.value.isEmpty }.flatMap { word in
                ["--" + word.column.replacing("_", with: "-"), word.value]
            }
    }
}

/// Looks up facts, their sources and batches, each of them once.
struct EvidenceFinder {
    let warehouse: Warehouse
    private var records: [String: Record] = [:]
    private var sources: [String: Record] = [:]
    private var batches: [Int64: Batch] = [:]

    init(_ warehouse: Warehouse) { self.warehouse = warehouse }

    mutating func evidence(for ground: Ground) throws -> Evidence {
        try evidence(
            for: try record(ground.fact), role: ground.role, weight: ground.weight)
    }

    mutating func record(_ fact: FactKey) throws -> Record {
        if let record = records[fact.text] { return record }
        let record = try warehouse.record(of: try Dataset.named(fact.dataset), where: fact.key)
        records[fact.text] = record
        return record
    }

    mutating func evidence(
        for record: Record, role: String? = nil, weight: Double? = nil
    ) throws -> Evidence {
        Evidence(
            role: role, weight: weight, record: record,
            source: record.dataset == "sources"
                ? nil : try record["source"].map { code in try source(code) },
            batch: try batch(record.batchID))
    }

    /// The same facts with their places in the files that brought them, each file read once.
    func placed(_ evidence: [Evidence]) throws -> [Evidence] {
        var placed = evidence
        let groups = Dictionary(grouping: evidence.indices) { index in
            "\(evidence[index].record.batchID) \(evidence[index].record.dataset)"
        }
        for group in groups.values {
            guard let batch = evidence[group[0]].batch,
                let places = try warehouse.filePlaces(
                    of: group.map { evidence[$0].record }, in: batch)
            else { continue }
            for (index, place) in zip(group, places) { placed[index].place = place }
        }
        return placed
    }

    mutating func source(_ code: String) throws -> Record {
        if let source = sources[code] { return source }
        let source = try warehouse.record(
            of: try Dataset.named("sources"), where: [FieldWord(column: "source", value: code)])
        sources[code] = source
        return source
    }

    /// How many decimals a currency has; `nil` where the warehouse does not know it.
    func digits(of currency: String) throws -> Int? {
        var select = try warehouse.connection.prepare(
            "SELECT minor_digits FROM currencies WHERE currency = :currency")
        return try select.first(as: Int.self, ["currency": currency])
    }

    private mutating func batch(_ id: Int64) throws -> Batch? {
        if let batch = batches[id] { return batch }
        let batch = try warehouse.batch(id)
        batches[id] = batch
        return batch
    }
}

extension Warehouse {
    /// Where the records come from that have these values.
    public func evidence(
        of dataset: Dataset, where words: [FieldWord]
    ) throws -> Evidence {
        try connection.readTransaction {
            var finder = EvidenceFinder(self)
            let evidence = try finder.evidence(for: try record(of: dataset, where: words))
            return try finder.placed([evidence])[0]
        }
    }
}
