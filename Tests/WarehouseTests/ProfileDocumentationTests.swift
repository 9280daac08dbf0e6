import Platform
import Foundation
import Platform
import Testing

@testable import Warehouse

@Suite struct `The documentation of profiles` {
    private static let text = try? String(
        contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../docs/profiles.md"), encoding: .utf8)

    private static let examples = (text ?? "").matches(of: /(?ms)^```toml\n(.*?)^```$/)
        .map { String($0.1) }

    @Test func `has examples`() {
        #expect(Self.examples.count >= 7)
    }

    @Test(arguments: examples)
    func `has examples that are sound`(example: String) throws {
        _ = try Profile(text: example, file: "example.toml")
    }

    /// Whoever writes a profile should not have to guess a key from a message.
    @Test func `names every key`() throws {
        let text = try #require(Self.text)
        let error = #expect(throws: ProfileError.self) {
            try Profile(text: Self.unknownKeys, file: "unknown.toml")
        }
        let unknown = (error?.faults ?? []).filter { $0.reason.contains("no key “zzqqzz”") }
        #expect(unknown.count == 18)
        for fault in unknown {
            let keys = fault.fix.dropFirst("use one of ".count).split(separator: ", ")
            #expect(!keys.isEmpty)
            for key in keys {
                let forms = ["`\(key)`", "\(key) = ", "\(key)]"]
                #expect(forms.contains { text.contains($0) }, "\(key)")
            }
        }
    }

    @Test func `names every word that a key takes`() throws {
        let text = try #require(Self.text)
        var words = FileForm.Format.allCases.map(\.rawValue)
        words += TextEncoding.allCases.map(\.rawValue)
        words += NumberForm.Negative.allCases.map(\.rawValue)
        words += Profile.MissingReason.allCases.map(\.rawValue)
        words += FactsForm.Labels.allCases.map(\.rawValue)
        words += AllyRule.Key.allCases.map(\.rawValue)
        words += TableForm.Records.allCases.map(\.rawValue)
        for word in words {
            #expect(text.contains("`\(word)`") || text.contains("`\"\(word)\"`"), "\(word)")
        }
    }

    /// A key that nobody knows in every table that a profile can have.
    private static let unknownKeys = """
        name = "unknown"
        title = "Unknown"
        zzqqzz = 1
        [file]
        zzqqzz = 1
        [numbers]
        zzqqzz = 1
        [dates]
        zzqqzz = 1
        [[table]]
        zzqqzz = 1
        section = { zzqqzz = 1 }
        end = { zzqqzz = 1 }
        [[table.skip]]
        zzqqzz = 1
        [[table.total]]
        zzqqzz = 1
        [[table.facts]]
        zzqqzz = 1
        dataset = "indicators"
        [table.facts.fields]
        measure = { zzqqzz = 1 }
        ally = { ally = [{ zzqqzz = 1 }] }
        period = { zzqqzz = 1 }
        value = { divide_by = { zzqqzz = 1 } }
        note = { day = { zzqqzz = 1 } }
        [[table.facts.values]]
        zzqqzz = 1
        [[table.facts.mark]]
        zzqqzz = 1
        [[table.facts.style]]
        zzqqzz = 1
        """
}
