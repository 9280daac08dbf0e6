extension RowChecker {
    /// Checks what has to hold between columns, unless one of them is at fault already.
    mutating func checkRule(_ index: Int, in record: CSVRecord) {
        // The name of a rule is not touched for a row that keeps it.
        switch rules[index].kind {
        case .ascending(let first, let second, let allowsEqual):
            guard let order = cells[second].compared(to: cells[first]),
                order < 0 || order == 0 && !allowsEqual
            else { return }
            violation(
                index, second,
                "it is \(allowsEqual ? "less" : "not later") than \(named(first, in: record))",
                "correct one of the two")
        case .together(let first, let second):
            guard cells[first].isNull != cells[second].isNull else { return }
            let (empty, filled) = cells[first].isNull ? (first, second) : (second, first)
            guard !hasFault(in: empty) else { return }
            violation(
                index, empty, "it is empty, and \(name(filled)) is not",
                "fill in both, or leave both empty")
        case .valueOrRange(let value, let low, let high):
            guard cells[value].isNull, cells[low].isNull || cells[high].isNull,
                !hasFault(in: value), !hasFault(in: low), !hasFault(in: high)
            else { return }
            violation(
                index, value, "it is empty, and so is the range",
                "write \(name(value)), or both \(name(low)) and \(name(high))")
        case .inRange(let value, let low, let high):
            checkRange(index, value, low: low, high: high, in: record)
        case .presence(let column, let word, let other, let demands):
            checkPresence(index, column, word, other, demands, in: record)
        case .different(let first, let second):
            guard let text = text(of: cells[first], in: record),
                text == self.text(of: cells[second], in: record)
            else { return }
            violation(index, first, "it is the same as \(name(second))", "correct one of the two")
        case .unique(let column): checkOwner(index, column, in: record)
        case .yearsOf(let calendar, let from, let until):
            checkCalendar(index, calendar, from: from, until: until, in: record)
        case .fixedForAmounts(let column): checkFixed(index, column, in: record)
        }
    }

    /// Checks that a value is not outside the range beside it, unless that is none.
    private mutating func checkRange(
        _ rule: Int, _ value: Int, low: Int, high: Int, in record: CSVRecord
    ) {
        if let width = cells[high].compared(to: cells[low]), width < 0 { return }
        let remedy = "correct it or the range, or leave one of them empty"
        if let order = cells[value].compared(to: cells[low]), order < 0 {
            violation(rule, value, "it is less than \(named(low, in: record))", remedy)
        } else if let order = cells[value].compared(to: cells[high]), order > 0 {
            violation(rule, value, "it is more than \(named(high, in: record))", remedy)
        }
    }

    private mutating func checkPresence(
        _ rule: Int, _ column: Int, _ word: [UInt8], _ other: Int, _ demands: Bool,
        in record: CSVRecord
    ) {
        let isWord = holds(cells[column], word, in: record)
        guard cells[other].isNull == isWord, demands || !isWord else { return }
        guard !hasFault(in: column), !hasFault(in: other) else { return }
        let word = String(decoding: word, as: UTF8.self)
        if isWord {
            violation(
                rule, other, "it is empty, and \(name(column)) is \(word)",
                "fill it in, or choose another \(name(column))")
        } else {
            violation(
                rule, other, "it has a value, and \(name(column)) is not \(word)",
                "leave it empty, or write \(word) in \(name(column))")
        }
    }

    /// Checks that no other row has the value, and notes that this one has it.
    private mutating func checkOwner(_ rule: Int, _ column: Int, in record: CSVRecord) {
        guard let keyColumn = dataset.keyIndexes.first,
            let key = text(of: cells[keyColumn], in: record)
        else { return }
        var number: Int64?
        if case .integer(let integer) = cells[column] { number = integer }
        if let number, let owner = owners[number], owner != key {
            violation(
                rule, column, "it is that of \(owner) already",
                "correct it, or leave it empty; where \(owner) is to have another, "
                    + "that row comes first")
        } else if faults.isEmpty {
            // What the row had before is free for the rows after it. A second row of the same key is
            // not taken in, so it frees nothing.
            if seenOwners.insert(key).inserted,
                let former = owners.first(where: { $0.value == key })?.key
            {
                owners[former] = nil
            }
            if let number { owners[number] = key }
        }
    }

    /// Checks that a currency in which there are amounts keeps what they rest on.
    private mutating func checkFixed(_ rule: Int, _ column: Int, in record: CSVRecord) {
        guard case .integer(let number) = cells[column], let keyColumn = dataset.keyIndexes.first,
            let key = text(of: cells[keyColumn], in: record), let fixed = fixedDigits[key],
            fixed != number
        else { return }
        violation(
            rule, column, "there are amounts in \(key), and they are kept with \(fixed)",
            "write \(fixed); or export everything, and import it into a new warehouse "
                + "with the other \(name(column))")
    }

    private func holds(_ cell: Cell, _ word: [UInt8], in record: CSVRecord) -> Bool {
        guard case .text(let place) = cell else { return false }
        guard place >= 0 else { return constants[Int(~place)] == word }
        let field = record[Int(place)]
        guard field.count == word.count else { return false }
        for index in field.indices where field[index] != word[index] { return false }
        return true
    }

    private func name(_ column: Int) -> String { dataset.columns[column].name }

    /// A column with what it holds as the file has it: `amount_low, which is 6`.
    private func named(_ column: Int, in record: CSVRecord) -> String {
        let field = fieldIndex(of: column).map { record.text($0) } ?? ""
        let value = field.isEmpty ? text(of: cells[column], in: record) ?? "" : field
        return "\(name(column)), which is \(value)"
    }

    mutating func violation(
        _ rule: Int, _ column: Int, _ reason: String, _ remedy: String
    ) {
        add(Fault(column, rules[rule].name, reason, remedy: remedy))
    }
}
