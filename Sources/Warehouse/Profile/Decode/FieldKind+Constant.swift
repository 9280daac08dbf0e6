extension FieldKind {
    /// What keeps a text from being a value of this kind, as far as that can be told without the
    /// warehouse; `nil` if nothing does.
    func problem(with text: String) -> FieldProblem? {
        var text = text
        text.makeContiguousUTF8()
        let field = text.utf8Span.span
        do {
            switch self {
            case .text: return nil
            case .filledText, .reference:
                return field.isEmpty ? FieldProblem("it is empty", fix: form) : nil
            case .code(let form): return form.problem(with: field)
            case .word(let words):
                guard !words.contains(text) else { return nil }
                let nearest = Spelling.nearest(to: text, in: words)
                return FieldProblem(
                    "it is none of its words",
                    fix: (nearest.map { "did you mean \($0)? or " } ?? "") + form)
            case .day: _ = try Day(field: field)
            case .flag:
                return ["0", "1"].contains(text) ? nil : FieldProblem("it is no flag", fix: form)
            case .whole(let range):
                let number = try Int64(field: field)
                return range.contains(number)
                    ? nil : FieldProblem("it is out of range", fix: form)
            case .money(let least):
                let number = try Double(field: field)
                return number < Double(least) ? FieldProblem("it is too small", fix: form) : nil
            case .real(let bounds): return bounds.problem(with: try Double(field: field))
            }
            return nil
        } catch {
            return error
        }
    }

    /// Whether its values are numbers.
    var holdsNumbers: Bool {
        switch self {
        case .whole, .money, .real: true
        default: false
        }
    }
}
