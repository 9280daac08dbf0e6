/// How a field's ally is found out, with every place in the table worked out.
final class AllyPlan {
    final class Rule {
        let text: FieldPlan
        let key: AllyRule.Key
        let scheme: String?
        fileprivate var known = TextMemory<AllyResolver.Candidates>()

        init(_ text: FieldPlan, key: AllyRule.Key, scheme: String?) {
            self.text = text
            self.key = key
            self.scheme = scheme
        }
    }

    let rules: [Rule]
    private let resolver: AllyResolver
    /// The texts of the row that was looked at last, with what they may mean.
    private var prepared: [(text: String, candidates: AllyResolver.Candidates)] = []
    private var preparedSettings: [FieldSetting] = []
    private var preparedRow = 0
    private let isOfRow: Bool
    /// What the publisher calls the ally that was found last: by its name, if it gives one.
    private(set) var label = ""
    /// All that the publisher tells the ally by: one name may stand for two codes.
    private(set) var identity = ""

    init(_ rules: [Rule], _ resolver: AllyResolver) {
        self.rules = rules
        self.resolver = resolver
        isOfRow = rules.allSatisfy { $0.text.level == .row }
    }

    /// Whether names can mean different allies on different days.
    var needsDay: Bool { rules.contains { $0.key == .name || $0.key == .cow } }

    /// The code of the ally; the first of the rules that knows it counts.
    ///
    /// Where none does, the publisher's text and what is wrong with it.
    func ally(at place: FactPlace, _ settings: inout [FieldSetting]) -> FieldText {
        prepare(place)
        settings += preparedSettings
        for index in prepared.indices {
            if case .ally(let code) = prepared[index].candidates.answer(on: place.day) {
                return FieldText(text: code, form: .own)
            }
        }
        return unknown(place)
    }

    private func prepare(_ place: FactPlace) {
        if isOfRow, preparedRow == place.rowNumber, preparedRow != 0 { return }
        prepared.removeAll(keepingCapacity: true)
        preparedSettings.removeAll(keepingCapacity: true)
        for rule in rules {
            let text = rule.text.text(at: place, &preparedSettings).text
            let candidates =
                text.isEmpty
                ? .unknown
                : rule.known[text] { [resolver] in
                    resolver.candidates(for: $0, by: rule.key, scheme: rule.scheme)
                }
            prepared.append((text, candidates))
        }
        label = name().map { prepared[$0].text } ?? ""
        identity = prepared.map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
        preparedRow = place.rowNumber
    }

    private func name() -> Int? {
        rules.indices.first { rules[$0].key == .name && !prepared[$0].text.isEmpty }
            ?? rules.indices.first { !prepared[$0].text.isEmpty }
    }

    private func unknown(_ place: FactPlace) -> FieldText {
        guard let name = name() else { return .empty }
        for (text, candidates) in prepared {
            if case .several(let allies) = candidates.answer(on: place.day) {
                return Self.fault(
                    text, "ambiguous_name", "the name means \(allies.joined(separator: " and "))",
                    fix: "say in the profile by which `scheme` it is meant, or map it to the code")
            }
        }
        let nearest = resolver.nearest(to: label, by: rules[name].key)
        return Self.fault(
            label, "unknown_ally",
            "no ally has this \(rules[name].key.noun)\(place.day.map { " on \($0)" } ?? "")",
            fix: "\(nearest.map { "did you mean \($0)? or " } ?? "")"
                + "add it to ally-names, or map it in the profile")
    }

    private static func fault(
        _ text: String, _ code: String, _ reason: String, fix: String
    ) -> FieldText {
        var text = FieldText(text: text).with(FieldProblem(reason, fix: fix))
        text.faultCode = code
        return text
    }
}

extension AllyRule.Key {
    fileprivate var noun: String {
        switch self {
        case .code: "code"
        case .isoAlpha2: "ISO alpha-2 code"
        case .isoNumeric: "ISO number"
        case .cow: "state number of the Correlates of War"
        case .name: "name"
        }
    }
}
