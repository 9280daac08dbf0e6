/// Reads the facts of a publisher's file for one dataset, each as a record of canonical CSV.
final class ProfileReader {
    private let profile: Profile
    private let dataset: Dataset
    private let input: ProfileInput
    private let source: String?
    private let allies: AllyResolver
    private let numbers: NumberReader

    private var segments: ArraySlice<TableSegment>
    private var opened: [OpenTable] = []
    private var waiting: ArraySlice<Fact> = []
    private var row = TableRow(grid: GridRow())
    private(set) var tally = ProfileTally()

    // The record: a field for each column of the dataset.
    private var fact = Fact()
    private var buffer = RecordBuffer()

    /// A table whose rows are being read.
    private struct OpenTable {
        let reader: TableReader
        let totals: TotalsCheck
        let isFirst: Bool
        let wanted: RowTester?
        var maker: FactMaker
    }

    init(
        _ profile: Profile, for dataset: Dataset, input: ProfileInput, source: String?,
        allies: AllyResolver
    ) {
        self.profile = profile
        self.dataset = dataset
        self.input = input
        self.source = source
        self.allies = allies
        numbers = NumberReader(profile.numbers)
        segments = profile.segments(for: dataset)[...]
    }

    /// Goes to the next fact that has a value and is not skipped.
    func next() throws -> GridStep {
        while true {
            if let next = waiting.popFirst() {
                if let own = next.row { row = own }
                if isCounted(next) { continue }
                lay(next)
                return .row
            }
            guard try openNext() else { return .end }
            switch try opened[0].reader.next() {
            case .problem(let problem, let record): return .problem(problem, record: record)
            case .row(let row):
                self.row = row
                guard opened[0].wanted?.holds(for: row) ?? true else { continue }
                waiting = try opened[0].maker.facts(of: row)[...]
            case .end:
                waiting = try opened[0].maker.finish()[...]
                opened[0].totals.finish()
                if opened[0].isFirst { tally.totals.add(opened[0].totals.result) }
                opened.removeFirst()
            }
        }
    }

    /// Counts a fact that is not to be loaded, and returns whether it is one.
    private func isCounted(_ fact: Fact) -> Bool {
        if let missing = fact.missing {
            // What is missing in a row that is skipped is not missed.
            if row.skipReason == nil || fact.isCombined { tally.missing[missing, default: 0] += 1 }
            return true
        }
        if let reason = fact.addedTo {
            tally.skipped[reason, default: 0] += 1
            return true
        }
        guard !fact.isCombined, let reason = row.skipReason else { return false }
        tally.skipped[reason, default: 0] += 1
        return true
    }

    /// Sees that there is a table to read, and returns whether there is one.
    private func openNext() throws -> Bool {
        while opened.isEmpty {
            guard let segment = segments.popFirst() else { return false }
            opened = try input.tables(of: segment.form).map { try open(segment, $0) }
            try lookFirst(segment)
        }
        return true
    }

    /// Reads a table once before its facts are made, where it matters which labels it has.
    private func lookFirst(_ segment: TableSegment) throws {
        guard opened.contains(where: \.maker.needsFirstLook) else { return }
        for (index, found) in try input.tables(of: segment.form).enumerated() {
            let reader = try open(segment, found).reader
            while true {
                let step = try reader.next()
                if case .end = step { break }
                if case .row(let row) = step, opened[index].wanted?.holds(for: row) ?? true {
                    opened[index].maker.look(at: row)
                }
            }
        }
    }

    private func open(
        _ segment: TableSegment, _ found: OpenGrid
    ) throws -> OpenTable {
        let header = found.header
        let maker = try FactMaker(
            segment.facts, in: segment.form, of: profile, header: header, source: source,
            allies: allies)
        let makeTester = { [numbers, allies] (test: RowTest) in
            try RowTester(
                test, header: header, isNumber: { numbers.plainText(of: $0) != nil },
                isAlly: { allies.isKnown($0.text) })
        }
        // A number that has a mark counts in its total like any other.
        let marks = try TextMarks(segment.facts.marks, at: .value, of: dataset)
        let totals = try TotalsCheck(
            segment.form, header: header, valueColumns: maker.valueColumns, tester: makeTester,
            number: { [numbers] cell in
                if let text = numbers.plainText(of: cell) { return text }
                return marks.isEmpty
                    ? nil : try? numbers.plainText(marks.taken(off: cell.text.collapsed).text)
            })
        if segment.isFirst, !tally.hasColumns(of: header) {
            try noteUnusedColumns(segment.form, header)
        }
        return OpenTable(
            reader: try TableReader(
                segment.form, header: header, grid: found.grid, first: found.first,
                totals: totals, tester: makeTester),
            totals: totals, isFirst: segment.isFirst,
            wanted: try segment.facts.when.map(makeTester), maker: maker)
    }

    private func noteUnusedColumns(_ form: TableForm, _ header: TableHeader) throws {
        let used = Set(profile.namedColumns(of: form).compactMap { header.index(of: [$0]) })
        let matched = try form.facts.flatMap { try $0.values.flatMap { try $0.places(in: header) } }
        let unused = header.columns.indices.filter {
            !used.contains($0) && !matched.contains($0) && !header.columns[$0].isEmpty
        }
        tally.columnCount += header.columns.count { !$0.isEmpty }
        tally.unusedColumns += unused.map { header.columns[$0] }
    }

    // MARK: The record

    private func lay(_ fact: Fact) {
        self.fact = fact
        buffer.lay(fact.fields, line: line, byteOffset: byteOffset ?? 0)
    }

    /// Lends the record to `body`.
    func withRecord<Result, Failure: Error>(
        _ body: (borrowing CSVRecord) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try buffer.withRecord(body)
    }

    /// What the profile found wrong with the record.
    var faults: [Fault] { fact.faults }

    /// The line or row of the file that the record comes from.
    var line: Int { fact.line ?? row.grid.number }
    var byteOffset: Int? { row.grid.byteOffset }

    func text(ofField index: Int) -> String { fact.fields[index] ?? "" }

    /// The record as a line of canonical CSV.
    var recordText: String {
        fact.fields.map { ($0 ?? "").csvField }.joined(separator: ",")
    }

    /// Where the value of a field of the record stands in the publisher's file.
    func place(ofField index: Int?) -> RejectionPlace {
        let column = index.flatMap { fact.sourceColumns[$0] } ?? fact.column
        return RejectionPlace(
            sheet: row.grid.sheet,
            cell: column.flatMap { row.grid.address(ofColumn: $0) },
            column: column.map { opened.first?.reader.header.columns[$0] ?? "" },
            value: index.flatMap { fact.original(ofField: $0, in: row) }, record: recordText,
            original: row.grid.line)
    }
}
