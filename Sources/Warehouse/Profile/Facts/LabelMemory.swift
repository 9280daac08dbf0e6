/// Brings together what one file says of one ally under several labels.
///
/// Only the facts of allies that have several are held back, so that a file of any size needs
/// little room.
struct LabelMemory {
    /// How many facts may wait for the end of a table.
    static let limit = 100_000

    /// The facts of one key.
    private struct Group {
        /// In the order of the file.
        var labels: [String] = []
        var facts: [Fact] = []
        /// Labels whose value is at fault.
        var rejected: [String] = []
    }

    private let dataset: Dataset
    private let file: String
    private let isAdding: Bool
    private let measures: [Int]
    private let allyIndex: Int
    private let keyIndexes: [Int]
    /// Before the first look nothing is known, and every ally may have several.
    private var labels: [String: Set<String>] = [:]

    private var groups: [[String?]: Int] = [:]
    private var held: [Group] = []
    private var heldCount = 0
    private let limit: Int

    /// `nil` if facts of several labels contradict each other, as any others do.
    init?(_ form: FactsForm, file: String, measures: [Int], limit: Int = LabelMemory.limit) {
        guard form.labels != .refuse, let allyIndex = form.dataset.keyAllyIndex else { return nil }
        dataset = form.dataset
        let isAdding = form.labels == .add
        self.isAdding = isAdding
        self.file = file
        self.measures = measures
        self.allyIndex = allyIndex
        self.limit = limit
        let variant = form.dataset.index(of: "variant")
        keyIndexes = form.dataset.keyIndexes.filter { isAdding || $0 != variant }
    }

    /// Takes note of a fact of the first look.
    mutating func note(_ fact: Fact) {
        guard fact.missing == nil, let ally = fact.fields[allyIndex] else { return }
        labels[ally, default: []].insert(fact.label)
    }

    /// The fact as it is to be loaded now; `nil` if it is held back.
    mutating func take(_ fact: Fact, of row: TableRow) throws(LayoutFault) -> Fact? {
        guard fact.missing == nil, let ally = fact.fields[allyIndex],
            labels.isEmpty || labels[ally].map({ $0.count > 1 }) ?? true
        else { return fact }
        let group = group(of: fact)
        guard fact.faults.isEmpty else {
            held[group].rejected.append(fact.label)
            return fact
        }
        let place = try place(ofLabel: fact.label, in: group)
        var fact = fact
        if isAdding {
            fact.row = row
            fact.isCombined = true
            held[group].facts.append(fact)
            return nil
        }
        if place > 0, let variant = dataset.index(of: "variant") {
            fact.fields[variant] = "\(place + 1)"
        }
        return fact
    }

    /// The facts that were held back: one for each key, after it those that went into it.
    mutating func finish() -> [Fact] {
        let facts = held.flatMap { combined($0) }
        held = []
        groups = [:]
        heldCount = 0
        return facts
    }

    private mutating func group(of fact: Fact) -> Int {
        let key = keyIndexes.map { fact.fields[$0] }
        if let group = groups[key] { return group }
        groups[key] = held.count
        held.append(Group())
        return held.count - 1
    }

    private mutating func place(
        ofLabel label: String, in group: Int
    ) throws(LayoutFault) -> Int {
        let known = held[group].labels.firstIndex(of: label)
        if known == nil || isAdding {
            heldCount += 1
            if heldCount > limit { throw tooMany }
        }
        if let known { return known }
        held[group].labels.append(label)
        return held[group].labels.count - 1
    }

    private var tooMany: LayoutFault {
        LayoutFault(
            file: file,
            reason: "more than \(limit) values belong to allies that stand in it under several"
                + " labels, and have to be kept until its end",
            fix: "split the file, or map the labels to one in a copy of the profile and leave out"
                + " `labels`")
    }

    // MARK: Sums

    private func combined(_ group: Group) -> [Fact] {
        var addends: [Fact] = []
        var repeated: [Fact] = []
        for fact in group.facts {
            let isRepeated = addends.contains { $0.label == fact.label }
            if isRepeated { repeated.append(fact) } else { addends.append(fact) }
        }
        let rejected = group.rejected.filter { !group.labels.contains($0) }
        guard var sum = addends.first, addends.count > 1 || !rejected.isEmpty else {
            return group.facts
        }
        for addend in addends.dropFirst() { fill(&sum, from: addend) }
        for measure in measures {
            let values = addends.compactMap { $0.fields[measure].flatMap { LongDecimal($0) } }
            sum.fields[measure] =
                values.count == addends.count ? values.reduce(.zero, +).description : nil
        }
        note(addends, without: rejected, in: &sum)
        let added = addends.dropFirst().map { fact in
            var fact = fact
            fact.addedTo = "added to another"
            return fact
        }
        // A value that stands twice is a duplicate of the sum, or contradicts it.
        let twins = repeated.map { fact in
            let isTwin = addends.contains { $0.label == fact.label && hasSameValues($0, fact) }
            return isTwin ? sum : fact
        }
        return [sum] + added + twins
    }

    private func hasSameValues(_ left: Fact, _ right: Fact) -> Bool {
        measures.allSatisfy { left.fields[$0] == right.fields[$0] }
    }

    /// Takes over what the first says nothing of: a status, a rounding.
    private func fill(_ sum: inout Fact, from addend: Fact) {
        let ownPlaces = measures + ["locator", "note"].compactMap { dataset.index(of: $0) }
        for (index, column) in dataset.columns.enumerated() where !ownPlaces.contains(index) {
            if sum.fields[index] == nil || sum.fields[index] == column.defaultText {
                sum.fields[index] = addend.fields[index] ?? sum.fields[index]
            }
        }
    }

    private func note(_ addends: [Fact], without rejected: [String], in sum: inout Fact) {
        guard let note = dataset.index(of: "note"), let measure = measures.first else { return }
        let locator = dataset.index(of: "locator")
        let parts = addends.map { fact in
            let place = locator.flatMap { fact.fields[$0] }.map { " (\($0))" } ?? ""
            return "\(fact.label) \(fact.fields[measure] ?? "")\(place)"
        }
        var words = parts.count > 1 ? "Sum of \(parts.joined(separator: " and "))" : ""
        if !rejected.isEmpty {
            let missing = "without \(rejected.joined(separator: " and ")), whose value is at fault"
            words +=
                words.isEmpty
                ? missing.prefix(1).uppercased() + missing.dropFirst() : ", \(missing)"
        }
        let notes = addends.compactMap { $0.fields[note] }.filter { !$0.isEmpty }
        var distinct: [String] = []
        for text in notes + [words] where !distinct.contains(text) { distinct.append(text) }
        sum.fields[note] = distinct.joined(separator: "; ")
    }
}
