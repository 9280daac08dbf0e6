extension Column {
    /// The meaning with the codes, references and defaults that belong to it.
    var explanation: String {
        var sentences = [meaning]
        switch kind {
        case .word(let words): sentences.append("One of \(list(words)).")
        case .reference(let register): sentences.append("A code in `\(register.table)`.")
        case .code(let form): sentences.append(sentence(form.instruction))
        case .flag: sentences.append("1 or 0.")
        case .whole(0...Int64.max), .whole(Int64.min...Int64.max): break
        case .whole: sentences.append(sentence(kind.form))
        case .real(let bounds) where bounds != RealBounds():
            sentences.append(sentence(bounds.instruction))
        default: break
        }
        if let defaultText, !defaultText.isEmpty { sentences.append("Default `\(defaultText)`.") }
        return sentences.joined(separator: " ").replacing("|", with: "\\|")
    }

    private func list(_ words: [String]) -> String {
        words.map { "`\($0)`" }.joined(separator: ", ")
    }

    private func sentence(_ order: String) -> String {
        order.prefix(1).uppercased() + order.dropFirst() + "."
    }
}

extension Rule {
    /// The rule in words.
    var sentence: String {
        switch kind {
        case .ascending(let first, let second): "`\(second)` is after `\(first)`"
        case .notDescending(let first, let second): "`\(second)` is not less than `\(first)`"
        case .together(let first, let second):
            "`\(first)` and `\(second)` are both there, or neither"
        case .valueOrRange(let value, let low, let high):
            "there is `\(value)`, or both `\(low)` and `\(high)`"
        case .inRange(let value, let low, let high):
            "`\(value)` is not less than `\(low)`, nor more than `\(high)`"
        case .exactlyWhere(let column, let word, let other):
            "`\(other)` is there exactly where `\(column)` is `\(word)`"
        case .onlyWhere(let column, let word, let other):
            "`\(other)` may be there only where `\(column)` is `\(word)`"
        case .different(let first, let second): "`\(first)` is not the same as `\(second)`"
        case .unique(let column): "no two rows have the same `\(column)`"
        case .yearsOf(let calendar, let from, let until):
            "`\(from)` and `\(until)` are first days of years of the `\(calendar)`; "
                + "any days for `date` and `multi`"
        case .fixedForAmounts(let column):
            "`\(column)` does not change once there are amounts in the currency"
        }
    }
}
