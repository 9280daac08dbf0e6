/// What somebody may have meant by a name that does not exist.
public enum Spelling {
    /// The candidate that a misspelt `name` most likely means, or `nil` if none is near.
    ///
    /// Small and capital letters, accents and the characters between words make no difference. A
    /// letter too many, too few, wrong or swapped with the next is one mistake, and one mistake
    /// is allowed for every three letters; a name in the singular may mean its plural in -ies. Of
    /// two equally near the one with the same letters is taken, then the one with the same first
    /// letter, then the first in the alphabet.
    public static func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
        let wanted = folded(name)
        var best: (rank: Rank, candidate: String)?
        for candidate in candidates {
            guard let mistakes = allowedMistakes(from: wanted, to: folded(candidate)) else {
                continue
            }
            let rank = rank(of: candidate, for: wanted, mistakes: mistakes)
            if best.map({ rank < $0.rank }) ?? true { best = (rank, candidate) }
        }
        return best?.candidate
    }

    /// How far a candidate is from what was typed; the smallest is the nearest.
    private typealias Rank = (mistakes: Int, otherLetters: Int, otherBeginning: Int, name: String)

    private static func rank(
        of candidate: String, for wanted: [UnicodeScalar], mistakes: Int
    ) -> Rank {
        let letters = folded(candidate)
        return (
            mistakes, letters.sorted() == wanted.sorted() ? 0 : 1,
            letters.first == wanted.first ? 0 : 1, candidate
        )
    }

    /// The mistakes between what was typed and a candidate or its singular; `nil` if they are too
    /// many.
    private static func allowedMistakes(
        from wanted: [UnicodeScalar], to candidate: [UnicodeScalar]
    ) -> Int? {
        [candidate, singular(of: candidate)].compactMap { form -> Int? in
            let allowed = max(1, min(wanted.count, form.count) / 3)
            guard abs(form.count - wanted.count) <= allowed else { return nil }
            let mistakes = mistakes(from: wanted, to: form)
            // One letter is not like another: a mistake may not be all there is.
            return mistakes <= allowed && mistakes < wanted.count ? mistakes : nil
        }.min()
    }

    /// `ally` for `allies`; any other plural is only a letter longer.
    private static func singular(of plural: [UnicodeScalar]) -> [UnicodeScalar] {
        plural.count > 4 && plural.suffix(3) == ["i", "e", "s"]
            ? plural.dropLast(3) + ["y"] : plural
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
