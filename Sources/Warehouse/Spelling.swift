/// What somebody may have meant by a name that does not exist.
public enum Spelling {
    /// The candidate that a misspelt `name` most likely means, or `nil` if none is near.
    ///
    /// Small and capital letters, accents and the characters between words make no difference. A
    /// letter too many, too few, wrong or swapped with the next is one mistake, and one mistake
    /// is allowed for every three letters. Of two equally near the first is taken.
    public static func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
        let wanted = folded(name)
        var best: (candidate: String, mistakes: Int)?
        for candidate in candidates {
            let folded = folded(candidate)
            let allowed = max(1, min(wanted.count, folded.count) / 3)
            guard abs(folded.count - wanted.count) <= allowed, !wanted.isEmpty else { continue }
            let mistakes = mistakes(from: wanted, to: folded)
            // One letter is not like another: a mistake may not be all there is.
            guard mistakes <= allowed, mistakes < wanted.count else { continue }
            if best.map({ mistakes < $0.mistakes }) ?? true { best = (candidate, mistakes) }
        }
        return best?.candidate
    }

    /// The optimal string alignment distance.
    static func mistakes(from left: [UnicodeScalar], to right: [UnicodeScalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, scalar) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var cost = min(
                    last[column + 1] + 1, current[column] + 1,
                    last[column] + (scalar == other ? 0 : 1))
                if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }

    /// Small letters without their marks; what stands between words is a hyphen.
    static func folded(_ text: String) -> [UnicodeScalar] {
        text.lowercased().unicodeScalars.compactMap { scalar in
            switch scalar.properties.generalCategory {
            case .nonspacingMark: nil
            case .spaceSeparator, .connectorPunctuation, .dashPunctuation: "-"
            default: scalar.isASCII ? scalar : base(of: scalar)
            }
        }
    }

    /// The letter without its mark, by its name in Unicode: `LATIN SMALL LETTER U WITH DIAERESIS`.
    private static func base(of scalar: UnicodeScalar) -> UnicodeScalar {
        let prefix = "LATIN SMALL LETTER "
        guard let name = scalar.properties.name, name.hasPrefix(prefix) else { return scalar }
        let letter = name.dropFirst(prefix.count)
            .replacing("DOTLESS ", with: "").prefix { $0 != " " }.lowercased()
        guard letter.count == 1, let base = letter.unicodeScalars.first else { return scalar }
        return base
    }
}
