internal import Storage

extension RowChecker {
    /// Prepares to check the records of a file with these columns.
    ///
    /// - Parameter source: The code of the source of every row; a field for it may be empty.
    /// - Throws: ``ImportError`` that names every column that is wrong.
    init(
        _ dataset: Dataset, header: CSVHeader, file: String, registers: Registers, source: String?
    ) throws {
        let faults = dataset.faults(of: header, file: file, hasSource: source != nil)
        guard faults.isEmpty else { throw ImportError.badHeader(faults) }
        if source != nil, dataset.name == "sources" {
            throw ImportError.noSourceColumn(dataset: dataset.name)
        }
        let given = try Self.givenSource(source, registers)
        var tables: [CodeTable] = []
        var constants: [[UInt8]] = []
        let checks = try dataset.columns.map { column in
            let kind = try FieldCheck.Kind(column.kind, registers: registers, tables: &tables)
            let field = header.index(of: column.name) ?? -1
            let empty =
                column.sqlName == "source_id"
                ? given.map { .integer($0.number) } : try column.emptyCell(&constants)
            return FieldCheck(
                kind: kind, field: field, emptyCell: empty, absentCell: empty ?? .null,
                isText: column.kind == .text)
        }
        self.init(
            dataset, checks: checks,
            rules: dataset.rules.map { RuleCheck($0, of: dataset) }, tables: tables,
            constants: constants, owners: try registers.owners(for: dataset),
            fixedDigits: try registers.fixedDigits(for: dataset), givenSource: given)
    }

    private static func givenSource(
        _ code: String?, _ registers: Registers
    ) throws -> (number: Int64, code: String)? {
        guard let code else { return nil }
        var table = try registers.table(.sources)
        guard let number = table.number(of: Array(code.utf8).span) else {
            throw ImportError.unknownSource(UnknownName(code, kind: "source", known: table.codes))
        }
        return (number, code)
    }
}

extension FieldCheck.Kind {
    /// The check of a kind of column; its words or codes go to the end of `tables`.
    fileprivate init(
        _ kind: FieldKind, registers: Registers, tables: inout [CodeTable]
    ) throws {
        switch kind {
        case .text, .filledText: self = .text
        case .code(let form): self = .code(form)
        case .word(let words):
            var table = CodeTable()
            for word in words { table.insert(word) }
            tables.append(table)
            self = .listed(tables.count - 1)
        case .reference(let register):
            tables.append(try registers.table(register))
            self = register == .sources ? .numbered(tables.count - 1) : .listed(tables.count - 1)
        case .day: self = .day
        case .flag: self = .whole(0...1)
        case .whole(0...Int64.max): self = .count
        case .whole(let range): self = .whole(range)
        case .money(let least): self = .money(from: least)
        case .real(let bounds): self = .real(bounds)
        }
    }
}

extension Column {
    /// What an empty field stands for; `nil` if there has to be a value.
    fileprivate func emptyCell(_ constants: inout [[UInt8]]) throws -> Cell? {
        guard let text = defaultText else { return isNullable ? .null : nil }
        if kind == .flag, let number = Int64(text) { return .integer(number) }
        constants.append(Array(text.utf8))
        let place = ~Int32(constants.count - 1)
        guard kind == .day else { return .text(place) }
        return .day(Int32(try Day(text).number), text: place)
    }
}

extension Registers {
    /// Who has each value that only one row may have.
    fileprivate func owners(for dataset: Dataset) throws -> [Int64: String] {
        let hasRule = dataset.rules.contains { rule in
            if case .unique = rule.kind { true } else { false }
        }
        return hasRule ? try cowCodes() : [:]
    }

    /// What the currencies in which there are amounts have to keep.
    fileprivate func fixedDigits(for dataset: Dataset) throws -> [String: Int64] {
        let hasRule = dataset.rules.contains { rule in
            if case .fixedForAmounts = rule.kind { true } else { false }
        }
        return hasRule ? try digitsOfUsedCurrencies() : [:]
    }
}
