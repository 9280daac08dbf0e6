/// Takes marks off texts, and says what they set; each distinct text is looked at once.
final class TextMarks {
    struct Result {
        let text: String
        let settings: [FieldSetting]
    }

    private let marks: [(regex: Regex<AnyRegexOutput>, settings: [FieldSetting])]
    private var known = TextMemory<Result>()

    var isEmpty: Bool { marks.isEmpty }

    init(_ marks: [FactsForm.Mark], at place: FactsForm.Mark.Place, of dataset: Dataset) throws {
        self.marks = try marks.filter { $0.place == place }.map { mark in
            (try Regex(mark.pattern.text), FieldSetting.all(mark.set, of: dataset))
        }
    }

    /// The text without its marks.
    func taken(off text: String) -> Result {
        if marks.isEmpty { return Result(text: text, settings: []) }
        return known[text] { text in
            var rest = text
            var settings: [FieldSetting] = []
            for (regex, found) in marks where rest.contains(regex) {
                rest = rest.replacing(regex, with: "").collapsed
                settings += found
            }
            return Result(text: rest, settings: settings)
        }
    }
}
