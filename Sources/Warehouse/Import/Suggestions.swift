/// What was meant by misspelt codes, each looked for once.
///
/// A file can misspell the same code in every row, and looking for the nearest of hundreds of
/// names takes longer than reading a thousand rows.
struct Suggestions {
    private struct Question: Hashable {
        let column: Int
        let text: String
    }

    private var answers: [Question: String?] = [:]

    /// Only so many different ones are looked for: who has more has a wrong column, not typing
    /// errors.
    private static let limit = 200

    mutating func nearest(
        to text: String, column: Int, in candidates: @autoclosure () -> [String],
        orElse others: () -> [String] = { [] }
    ) -> String? {
        let question = Question(column: column, text: text)
        if let answer = answers[question] { return answer }
        guard answers.count < Self.limit, text.utf8.count <= 100 else { return nil }
        let answer =
            Spelling.nearest(to: text, in: candidates())
            ?? Spelling.nearest(to: text, in: others())
        answers[question] = .some(answer)
        return answer
    }
}
