/// What a profile says of the words of one field: which mean nothing, and what others become.
struct TextWords {
    private let missing: Set<String>
    /// Why there is nothing, for fields that are the value of a fact.
    private let markers: [String: Profile.MissingReason]
    private let replacements: [(regex: Regex<AnyRegexOutput>, text: String)]
    private let map: [String: String]
    private let otherwise: String?

    /// Whether every text stays as it is.
    let isIdle: Bool

    init(_ rule: FieldRule, markers: [String: Profile.MissingReason]) throws {
        missing = Set(rule.missing.map(\.collapsed))
        self.markers = markers
        replacements = try rule.replacements.map { (try Regex($0.pattern.text), $0.text) }
        map = Dictionary(
            rule.map.map { ($0.key.collapsed, $0.value) }, uniquingKeysWith: { first, _ in first })
        otherwise = rule.otherwise
        isIdle =
            missing.isEmpty && markers.isEmpty && replacements.isEmpty && map.isEmpty
            && otherwise == nil
    }

    func text(for given: FieldText) -> FieldText {
        if given.isEmpty { return given }
        if missing.contains(given.text) { return .empty }
        if let reason = markers[given.text] {
            var text = FieldText.empty
            text.missing = reason
            return text
        }
        var text = given
        for (regex, words) in replacements {
            text.text = text.text.replacing(regex, with: words).collapsed
        }
        if text.isEmpty { return .empty }
        if let word = map[text.text] ?? otherwise { text = FieldText(text: word, form: .own) }
        return text
    }
}
