extension RowChecker {
    /// What a field is that is none of the words or codes that its column may hold.
    mutating func unlisted(_ column: Int, _ table: Int, in record: CSVRecord) -> Cell {
        switch dataset.columns[column].kind {
        case .reference(.allies):
            pending.append(column)
        case .reference(let register):
            if register.rawValue == dataset.name, allowsUnknownPeers || isOwnKey(column, in: record)
            {
                return .text(Int32(truncatingIfNeeded: checks[column].field))
            }
            unknownCode(column, table, register, in: record)
        default: unknownWord(column, table, in: record)
        }
        return .null
    }

    /// Whether a field is the code of the very row in which it stands.
    private func isOwnKey(_ column: Int, in record: CSVRecord) -> Bool {
        guard let key = dataset.keyIndexes.first, let field = fieldIndex(of: key) else {
            return false
        }
        return record.text(field) == record.text(checks[column].field)
    }

    /// The value of a column that depends on others: an amount on its currency, a name on its day.
    mutating func pendingCell(_ column: Int, in record: CSVRecord) -> Cell {
        if case .money(let least) = checks[column].kind {
            return amount(column, from: least, in: record)
        }
        return allyByName(column, in: record)
    }

    // MARK: Amounts

    private mutating func amount(
        _ column: Int, from least: Int64, in record: CSVRecord
    ) -> Cell {
        let digits = minorDigits(in: record)
        do {
            // Where the currency itself is at fault, what is left to check is the form.
            let amount = try MinorAmount(field: record[checks[column].field], digits: digits ?? 4)
            if amount.minor < least {
                let reason = amount.minor < 0 ? "it is negative" : "it is not above zero"
                let amounts = least > 0 ? "more than zero" : "zero or more"
                return fault(column, FieldProblem(reason, fix: "write an amount of \(amounts)"))
            }
            return .integer(amount.minor)
        } catch { return fault(column, error) }
    }

    /// The minor digits of the row's currency, or `nil` if it has none that is known.
    private mutating func minorDigits(in record: CSVRecord) -> Int? {
        guard let column = currencyIndex, case .listed(let table) = checks[column].kind,
            case .text(let place) = cells[column], place >= 0
        else { return nil }
        return tables[table].number(of: record[Int(place)]).map { Int($0) }
    }

    // MARK: Allies by name

    private mutating func allyByName(_ column: Int, in record: CSVRecord) -> Cell {
        let text = record.text(checks[column].field)
        var day: String?
        if let dayColumn = dataset.dayIndex {
            day = self.text(of: cells[dayColumn], in: record)
        }
        switch names?.meaning(of: text, on: day) ?? .nothing {
        case .ally(let code): return .text(constant(code))
        case .several(let codes):
            // On a day that is at fault itself, it may mean any of them.
            if let dayColumn = dataset.dayIndex, hasFault(in: dayColumn) { return .null }
            add(
                Fault(
                    column, "ambiguous_name", "the name means \(codes.joined(separator: " and "))",
                    remedy: "write the code of the one that you mean"))
        case .nothing:
            guard case .listed(let table) = checks[column].kind else { return .null }
            if dataset.name == Register.allies.rawValue,
                allowsUnknownPeers || isOwnKey(column, in: record)
            {
                return .text(Int32(truncatingIfNeeded: checks[column].field))
            }
            unknownCode(column, table, .allies, in: record)
        }
        return .null
    }

    private mutating func constant(_ text: String) -> Int32 {
        let bytes = Array(text.utf8)
        if let place = constants.firstIndex(of: bytes) { return ~Int32(place) }
        constants.append(bytes)
        return ~Int32(constants.count - 1)
    }

    // MARK: Words that are unknown

    private mutating func unknownCode(
        _ column: Int, _ table: Int, _ register: Register, in record: CSVRecord
    ) {
        let names = names
        let nearest = suggestions.nearest(
            to: record.text(checks[column].field), column: column, in: tables[table].codes
        ) {
            register == .allies ? names?.all ?? [] : []
        }
        let name = register == .allies ? "code or name" : "code"
        let suggestion = nearest.map { "did you mean \($0)? or " } ?? ""
        let last = dataset.columns[column].isRequired ? "" : ", or leave it empty"
        add(
            Fault(
                column, "unknown_\(register.codeColumn)",
                "there is no \(register.noun) of this \(name)",
                remedy: "\(suggestion)add it to \(register.rawValue) first\(last)"))
    }

    private mutating func unknownWord(_ column: Int, _ table: Int, in record: CSVRecord) {
        let known = dataset.columns[column]
        let nearest = suggestions.nearest(
            to: record.text(checks[column].field), column: column, in: tables[table].codes)
        let suggestion = nearest.map { "did you mean \($0)? or " } ?? ""
        add(
            Fault(
                column, "unknown_word",
                "it is no \(known.name.replacing("_", with: " ")) that is known",
                remedy: suggestion + known.form))
    }
}
