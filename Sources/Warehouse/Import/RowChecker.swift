/// Turns the fields of a record into values of its dataset's columns, or finds every fault of it.
///
/// It knows all that the schema asks of a row, so that a row that it lets through cannot fail
/// there; a test holds it to that.
struct RowChecker {
    let dataset: Dataset
    /// How each column is checked.
    let checks: [FieldCheck]
    let rules: [RuleCheck]
    /// The words or codes that each column of ``FieldCheck/Kind/listed(_:)`` may hold.
    var tables: [CodeTable]
    /// What the names of allies mean; `nil` until a row first names one otherwise than by its code.
    var names: AllyNames?
    /// Whether the last record can be checked only once there are ``names``.
    private(set) var lacksNames = false
    /// Texts that stand in no field: defaults, and codes in place of names.
    var constants: [[UInt8]]
    /// The rows that have a value which only one may have.
    var owners: [Int64: String]
    /// The number and the code of the source that was given for every row.
    let givenSource: (number: Int64, code: String)?
    /// The rows of the file that may have such a value, as far as it was read.
    var seenOwners: Set<String> = []
    /// The minor digits of the currencies in which there are amounts.
    let fixedDigits: [String: Int64]
    /// Whether a code of the dataset itself may be one that comes later in the file.
    var allowsUnknownPeers = false

    /// The values of the last record checked, by column.
    private(set) var cells: [Cell]
    /// The column that says in which currency amounts are.
    let currencyIndex: Int?
    /// What is wrong with it; empty if it is sound.
    private(set) var faults: [Fault] = []
    /// Columns that can be read only once the others are.
    var pending: [Int] = []
    var suggestions = Suggestions()

    init(
        _ dataset: Dataset, checks: [FieldCheck], rules: [RuleCheck],
        tables: [CodeTable], constants: [[UInt8]], owners: [Int64: String],
        fixedDigits: [String: Int64],
        givenSource: (number: Int64, code: String)?
    ) {
        self.dataset = dataset
        self.checks = checks
        self.rules = rules
        self.tables = tables
        self.constants = constants
        self.owners = owners
        self.givenSource = givenSource
        self.fixedDigits = fixedDigits
        currencyIndex = dataset.currencyIndex
        cells = [Cell](repeating: .null, count: checks.count)
    }

    /// Where the column stands in the file, or `nil` if it does not.
    func fieldIndex(of column: Int) -> Int? {
        checks[column].field >= 0 ? checks[column].field : nil
    }

    /// Checks a record; afterwards ``cells`` or ``faults`` are about it, unless ``lacksNames``.
    mutating func check(_ record: CSVRecord) {
        faults.removeAll(keepingCapacity: true)
        pending.removeAll(keepingCapacity: true)
        for column in checks.indices { cells[column] = cell(column, in: record) }
        lacksNames = names == nil && pending.contains { checks[$0].isListed }
        if lacksNames { return }
        for column in pending { cells[column] = pendingCell(column, in: record) }
        for index in rules.indices { checkRule(index, in: record) }
        if faults.count > 1 { faults.sort { ($0.column ?? .max) < ($1.column ?? .max) } }
    }

    /// Checks a record, and looks up what the names of allies mean if it has to.
    mutating func check(_ record: CSVRecord, with registers: Registers) throws {
        check(record)
        guard lacksNames else { return }
        names = try registers.names()
        check(record)
    }

    /// The value of one column; where there is a fault, no value.
    @inline(__always)
    private mutating func cell(_ column: Int, in record: CSVRecord) -> Cell {
        let check = checks[column]
        guard check.field >= 0 else { return check.absentCell }
        let field = record[check.field]
        if field.isEmpty { return emptyCell(check, column, in: record) }
        switch check.kind {
        case .text: return .text(Int32(truncatingIfNeeded: check.field))
        case .code(let form):
            if let problem = form.problem(with: field) { return fault(column, problem) }
            return .text(Int32(truncatingIfNeeded: check.field))
        case .listed(let table):
            if tables[table].number(of: field) != nil {
                return .text(Int32(truncatingIfNeeded: check.field))
            }
            return unlisted(column, table, in: record)
        case .numbered(let table):
            if let number = tables[table].number(of: field) { return source(column, number) }
            return unlisted(column, table, in: record)
        case .day:
            do {
                let day = try Day(field: field)
                return .day(
                    Int32(truncatingIfNeeded: day.number),
                    text: Int32(truncatingIfNeeded: check.field))
            } catch { return fault(column, error) }
        case .count:
            do { return .integer(try Count(field: field).value) } catch {
                return fault(column, error)
            }
        case .whole(let range): return whole(column, range, field)
        case .real(let bounds):
            do {
                let number = try Double(field: field)
                if let problem = bounds.problem(with: number) { return fault(column, problem) }
                return .real(number)
            } catch { return fault(column, error) }
        case .money:
            pending.append(column)
            return .null
        }
    }

    private mutating func emptyCell(
        _ check: FieldCheck, _ column: Int, in record: CSVRecord
    ) -> Cell {
        if let cell = check.emptyCell {
            // The empty text is written "" where no value means something else.
            let isEmptyText = cell.isNull && check.isText && !record.isNull(check.field)
            return isEmptyText ? .text(Int32(truncatingIfNeeded: check.field)) : cell
        }
        return fault(column, FieldProblem("it is empty", fix: dataset.columns[column].kind.form))
    }

    /// The source of a row that names one, which must be the one given for every row.
    private mutating func source(_ column: Int, _ number: Int64) -> Cell {
        guard let givenSource, givenSource.number != number else { return .integer(number) }
        add(
            Fault(
                column, "other_source", "it is not \(givenSource.code), the source given for all",
                remedy: "leave --source out, or the field empty"))
        return .null
    }

    private mutating func whole(
        _ column: Int, _ range: ClosedRange<Int64>, _ field: Span<UInt8>
    ) -> Cell {
        do {
            let number = try Int64(field: field)
            if range.contains(number) { return .integer(number) }
            let form = dataset.columns[column].kind.form
            return fault(column, FieldProblem("it is out of range", fix: form))
        } catch { return fault(column, error) }
    }

    /// Notes a problem with a field; the advice gains the second way out where there is one.
    mutating func fault(_ column: Int, _ problem: FieldProblem) -> Cell {
        let known = dataset.columns[column]
        let isGeneral = known.mayBeEmpty && problem.fix == known.kind.form
        faults.append(
            Fault(column, FieldProblem(problem.reason, fix: isGeneral ? known.form : problem.fix)))
        return .null
    }

    mutating func add(_ fault: Fault) { faults.append(fault) }

    func hasFault(in column: Int) -> Bool { faults.contains { $0.column == column } }

    /// The text of a cell that holds one.
    func text(of cell: Cell, in record: CSVRecord) -> String? {
        switch cell {
        case .null: nil
        case .integer(let number): "\(number)"
        case .real(let number): number.decimalText
        case .text(let place), .day(_, text: let place):
            place >= 0
                ? record.text(Int(place))
                : String(decoding: constants[Int(~place)], as: UTF8.self)
        }
    }
}
