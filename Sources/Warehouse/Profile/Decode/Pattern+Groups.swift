extension Pattern {
    /// The names of its groups, in the order in which they stand: `year` of `(?<year>\d{4})`.
    var groupNames: [String] {
        var names: [String] = []
        var isInClass = false
        var rest = text[...]
        while let character = rest.popFirst() {
            switch character {
            case "\\": _ = rest.popFirst()
            case "[": isInClass = true
            case "]": isInClass = false
            case "(" where !isInClass:
                guard let start = ["?<", "?P<"].first(where: { rest.hasPrefix($0) }) else {
                    continue
                }
                let name = rest.dropFirst(start.count).prefix {
                    $0.isLetter || $0.isNumber || $0 == "_"
                }
                // `(?<=` and `(?<!` look behind and have no name.
                if !name.isEmpty { names.append(String(name)) }
            default: break
            }
        }
        return names
    }
}
