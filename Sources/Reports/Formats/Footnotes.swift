internal import Storage

/// The letters and numbers that stand in a table for marks and notes, and what they mean.
struct Footnotes {
    /// A line for each mark and each note, in the order in which they first occur.
    private(set) var lines: [String] = []
    private var letters: [String: String] = [:]
    private var numbers: [String: String] = [:]

    /// The letters for a list of mark codes: `a,c`.
    mutating func letters(for codes: String) -> String {
        codes.split(separator: ",").map { code in
            let code = String(code.drop { $0 == " " })
            if let letter = letters[code] { return letter }
            let letter = Self.letter(letters.count)
            letters[code] = letter
            lines.append("\(letter)  \(Mark.named(code).explanation)")
            return letter
        }.sorted { ($0.count, $0) < ($1.count, $1) }.joined(separator: ",")
    }

    /// The number for a note.
    mutating func number(for note: String) -> String {
        guard !note.isEmpty else { return "" }
        if let number = numbers[note] { return number }
        let number = String(numbers.count + 1)
        numbers[note] = number
        lines.append("\(number)  \(note)")
        return number
    }

    private static func letter(_ index: Int) -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        let letter = String(letters[index % letters.count])
        return String(repeating: letter, count: index / letters.count + 1)
    }
}
