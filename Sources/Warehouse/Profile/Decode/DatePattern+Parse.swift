extension DatePattern {
    /// Takes apart `YYYY-MM-DD`, `MMMM D, YYYY`; what is no part of a day stands for itself.
    init(_ text: String, isPartial: Bool) {
        var parts: [Part] = []
        var rest = text[...]
        while let letter = rest.first {
            let run = rest.prefix { $0 == letter }
            let count = Self.count(of: letter, in: run.count)
            if let part = Self.part(letter, count) {
                parts.append(part)
            } else if case .text(let before)? = parts.last {
                parts[parts.count - 1] = .text(before + String(letter))
            } else {
                parts.append(.text(String(letter)))
            }
            rest = rest.dropFirst(count)
        }
        self.init(parts: parts, isPartial: isPartial)
    }

    /// How many letters of a run are one part: `YYYYMMDD` has three.
    private static func count(of letter: Character, in run: Int) -> Int {
        switch letter {
        case "Y": run >= 4 ? 4 : run >= 2 ? 2 : 1
        case "M": min(run, 4)
        case "D": min(run, 2)
        default: 1
        }
    }

    private static func part(_ letter: Character, _ count: Int) -> Part? {
        switch (letter, count) {
        case ("Y", 2), ("Y", 4): .year(digits: count)
        case ("M", 1), ("M", 2): .month(digits: count)
        case ("M", _): .monthName(isWhole: count == 4)
        case ("D", _): .day(digits: count)
        default: nil
        }
    }

    var hasYear: Bool {
        parts.contains { if case .year = $0 { true } else { false } }
    }

    var hasMonth: Bool {
        parts.contains { part in
            switch part {
            case .month, .monthName: true
            default: false
            }
        }
    }
}
