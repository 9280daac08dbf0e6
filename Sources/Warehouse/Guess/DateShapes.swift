/// In which form a column has days, found out by the look of them.
struct DateShapes {
    private var counts: [String: Int] = [:]
    private var largestFirst = 0
    private var largestSecond = 0
    private(set) var total = 0

    mutating func take(_ text: String) {
        total += 1
        guard text.count <= 20, text.contains(where: { "0"..."9" ~= $0 }) else { return }
        let shape = Self.shape(of: text)
        guard counts[shape] != nil || counts.count < 20 else { return }
        counts[shape, default: 0] += 1
        let parts = text.split { !("0"..."9" ~= $0) }.compactMap { Int($0) }
        if parts.count == 3 {
            largestFirst = max(largestFirst, parts[0])
            largestSecond = max(largestSecond, parts[1])
        }
    }

    /// The pattern as a profile has it, the share of the texts that it may read, and whether it is
    /// the only one that can.
    var pattern: (text: String, share: Double, isSure: Bool)? {
        let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        guard let best, total > 0 else { return nil }
        let share = Double(best.value) / Double(total)
        if let pattern = Self.certain[best.key] { return (pattern, share, true) }
        for (mark, shapes) in Self.open where shapes.contains(best.key) {
            let isDayFirst = largestFirst > 12 || mark == "." && largestSecond <= 12
            let isSure = largestFirst > 12 || largestSecond > 12 || mark == "."
            let both = isDayFirst ? ["D", "M", "YYYY"] : ["M", "D", "YYYY"]
            return (
                both.joined(separator: mark),
                Double(total == 0 ? 0 : openCount(shapes)) / Double(total), isSure
            )
        }
        return nil
    }

    private func openCount(_ shapes: [String]) -> Int {
        shapes.reduce(0) { $0 + counts[$1, default: 0] }
    }

    private static let certain = [
        "9999-99-99": "YYYY-MM-DD", "9999/99/99": "YYYY/MM/DD", "9999-99": "YYYY-MM",
        "9999": "YYYY", "99999999": "YYYYMMDD", "9 A 9999": "D MMMM YYYY",
        "99 A 9999": "D MMMM YYYY", "A 9999": "MMMM YYYY", "9-A-9999": "D-MMM-YYYY",
        "99-A-9999": "D-MMM-YYYY",
    ]
    private static let open: [(mark: String, shapes: [String])] = [
        ("/", ["9/9/9999", "99/99/9999", "9/99/9999", "99/9/9999"]),
        (".", ["9.9.9999", "99.99.9999", "9.99.9999", "99.9.9999"]),
        ("-", ["9-9-9999", "99-99-9999", "9-99-9999", "99-9-9999"]),
    ]

    private static func shape(of text: String) -> String {
        var shape = ""
        for character in text {
            if "0"..."9" ~= character {
                shape.append("9")
            } else if character.isLetter {
                if shape.last != "A" { shape.append("A") }
            } else {
                shape.append(character)
            }
        }
        return shape
    }
}
