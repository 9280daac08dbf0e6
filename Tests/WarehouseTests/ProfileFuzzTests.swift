import Embedded
import TestSupport
import Testing

@testable import Warehouse

@Suite struct `Whatever stands in a profile` {
    /// Words that a careless hand might put in any place.
    private static let words = [
        "[[table]]", "[table.facts.fields]", "[", "]", "{", "}", "'", "\"", "\"\"\"", "'''", "=",
        ",", ".", "\n", "\\", "\\u0000", "#", "(?<", "(?<year>", "[a-", "*", "true", "2020-02-30",
        "99999999999999999999", "-1", "1e400", "nan", "é", "\u{200B}", "column", "value = true",
        "ally", "date", "YY", "{a", "\r\n", "\t", "over\u{0}",
    ]

    private static let profiles = EmbeddedFile.all(in: .profiles).map(\.text)

    /// A fault that ended the program would take the other faults with it.
    @Test(arguments: 0..<300 as Range<UInt64>)
    func `it is a profile or has faults with a place`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let base = Self.profiles.randomElement(using: &random) ?? ""
        let text = mutated(base, &random)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
        do {
            _ = try Profile(text: text, file: "fuzz.toml")
        } catch {
            #expect(!error.faults.isEmpty)
            for fault in error.faults {
                #expect(1...lines + 1 ~= fault.place.line, "\(fault)")
                #expect(fault.place.column >= 1, "\(fault)")
            }
        }
    }

    private func mutated(_ text: String, _ random: inout SplitMix64) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let start = Int.random(in: 0...scalars.count, using: &random)
            let end = min(scalars.count, start + Int.random(in: 0...12, using: &random))
            let word = Self.words.randomElement(using: &random) ?? ""
            switch Int.random(in: 0..<4, using: &random) {
            case 0: scalars.removeSubrange(start..<end)
            case 1: scalars.insert(contentsOf: word.unicodeScalars, at: start)
            case 2: scalars.replaceSubrange(start..<end, with: word.unicodeScalars)
            default: scalars.insert(contentsOf: scalars[start..<end], at: start)
            }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
