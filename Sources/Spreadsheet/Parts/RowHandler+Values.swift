internal import Platform

extension RowHandler {
    /// Turns what was collected of the open cell into its kind and its text.
    func interpret() throws(SpreadsheetError) {
        if type == .inlineText {
            return give(.text, inline.bytes)
        }
        guard hasValue else { return }
        if type == .formulaText {
            TextEscapes.resolve(in: &value, from: 0)
            return give(.text, value)
        }
        trimValue()
        guard !value.isEmpty else { return }
        switch type {
        case .number: giveNumber()
        case .boolean: giveBoolean()
        case .day: giveDay()
        case .sharedText: try giveSharedText()
        case .error, .formulaText, .inlineText: give(.error, value)
        }
    }

    private func give(_ kind: CellKind, _ bytes: [UInt8]) {
        cell.kind = kind
        text.append(contentsOf: bytes)
    }

    private func give(_ kind: CellKind, _ string: String) {
        cell.kind = kind
        text.append(contentsOf: string.utf8)
    }

    private func giveSharedText() throws(SpreadsheetError) {
        guard let number = wholeNumber(value.span), number < shared.count else {
            throw .malformed(
                "cell \(address) refers to shared text \(String(repairing: value.span)), and "
                    + "there are \(shared.count)")
        }
        cell.kind = .text
        text.append(contentsOf: shared.bytes[shared[number]])
    }

    private func giveNumber() {
        let parts = styles.indices ~= Int(cell.style) ? styles[Int(cell.style)].dateParts : nil
        if parts == nil, NumberText.isPlainInteger(value.span) { return give(.number, value) }
        guard let number = NumberText.number(value.span) else { return give(.error, value) }
        if let parts, let date = dateSystem.text(number, showing: parts) {
            give(.date, date)
        } else {
            give(.number, NumberText.shortest(number))
        }
    }

    private func giveBoolean() {
        switch String(repairing: value.span) {
        case "1", "true": give(.boolean, "TRUE")
        case "0", "false": give(.boolean, "FALSE")
        default: give(.error, value)
        }
    }

    /// A day that is stored as ISO 8601; midnight is written, and means no time.
    private func giveDay() {
        let stored = String(repairing: value.span)
        let day = stored.wholeMatch(of: /(\d{4}-\d\d-\d\d)(T00:00(:00(\.0*)?)?Z?)?/)
        give(.date, day.map { String($0.1) } ?? stored)
    }

    private func trimValue() {
        func isSpace(_ byte: UInt8) -> Bool { byte <= UInt8(ascii: " ") }
        guard let first = value.first, let last = value.last, isSpace(first) || isSpace(last)
        else { return }
        value = Array(
            value.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }
}
