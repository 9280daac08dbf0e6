/// Reads the rows of one publisher's table, with the headings under which they stand.
final class TableReader {
    enum Step {
        case row(TableRow)
        indirect case problem(CSVProblem, record: String)
        case end
    }

    let header: TableHeader
    private let form: TableForm
    private let grid: any Grid
    private var waiting: GridStep?
    private let skips: [(tester: RowTester, reason: String)]
    private let end: RowTester?
    private let section: (tester: RowTester, column: Int?)?
    private let fillDown: [Int]
    private let totals: TotalsCheck
    private var above: [Int: GridCell] = [:]
    private var sectionLabel = ""

    /// - Parameter first: What `grid` has come to after the header, if it went on.
    init(
        _ form: TableForm, header: TableHeader, grid: any Grid, first: GridStep?,
        totals: TotalsCheck, tester: (RowTest) throws -> RowTester
    ) throws {
        self.form = form
        self.header = header
        self.grid = grid
        waiting = first
        self.totals = totals
        skips = try form.skips.map { (try tester($0.when), $0.reason) }
        end = try form.end.map(tester)
        section = try form.section.map {
            (try tester($0.when), header.index(of: $0.column))
        }
        fillDown = form.fillDown.compactMap { header.index(of: $0) }
    }

    func next() throws -> Step {
        while true {
            let step = try waiting ?? grid.next()
            waiting = nil
            switch step {
            case .end: return .end
            case .problem(let problem, let record): return .problem(problem, record: record)
            case .row:
                var row = TableRow(grid: grid.row, section: sectionLabel)
                if isEnd(row) { return .end }
                if row.grid.isBlank || isHeading(row) { continue }
                fill(&row)
                row.skipReason = skips.first { $0.tester.holds(for: row) }?.reason
                if totals.take(row) { row.skipReason = "total" }
                return .row(row)
            }
        }
    }

    private func isEnd(_ row: TableRow) -> Bool {
        guard let end else { return false }
        // A grid gives no rows that are empty, only that there was one.
        if case .blank? = form.end, row.grid.isAfterGap { return true }
        return end.holds(for: row)
    }

    private func isHeading(_ row: TableRow) -> Bool {
        guard let section, section.tester.holds(for: row) else { return false }
        sectionLabel = row.text(section.column ?? 0).collapsed
        above.removeAll()
        return true
    }

    private func fill(_ row: inout TableRow) {
        for column in fillDown {
            while row.grid.cells.count <= column { row.grid.cells.append(.empty) }
            if row.text(column).allSatisfy(\.isWhitespace) {
                row.grid.cells[column] = above[column] ?? .empty
            } else {
                above[column] = row.grid.cells[column]
            }
        }
    }
}
