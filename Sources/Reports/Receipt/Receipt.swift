public import Storage
public import Warehouse

/// What an answer was, of what facts and by which statement: enough to tell later whether it would
/// be the same.
public struct Receipt: Equatable, Sendable {
    /// A fact, and the hash of all that it said.
    public struct Fact: Equatable, Sendable {
        public let dataset: String
        public let key: [FieldWord]
        public let sha256: String

        var text: String { FactKey(dataset: dataset, key: key).text }
    }

    /// A parameter of the SQL and its value, defaults included.
    public struct Parameter: Equatable, Sendable {
        public let name: String
        public let value: Value
    }

    /// The number of this form of receipt.
    public static let form = 1

    public let report: String
    public let title: String
    public let parameters: [Parameter]
    /// From where the warehouse was looked at, as the options were typed.
    public let asOf: String?
    public let editions: [String]
    /// When, in UTC.
    public let moment: String
    public let programVersion: String
    public let schemaVersion: Int
    public let sqliteVersion: String
    /// Of every statement that the answer took, comments included.
    public let sqlSHA256: String
    /// Of the answer as CSV.
    public let resultSHA256: String
    public let rowCount: Int
    public let facts: [Fact]

    /// Of the facts: their keys and hashes, in order.
    public var dataSHA256: String {
        sha256(facts.map { "\($0.text)\u{1F}\($0.sha256)\n" }.joined())
    }
}

/// The SHA-256 of a text in UTF-8, in lower-case hexadecimal.
func sha256(_ text: String) -> String {
    var text = text
    text.makeContiguousUTF8()
    let digest = FileDigest()
    digest.update(text.utf8Span.span)
    return digest.finish()
}

extension Record {
    /// The hash of every column and value; no value is another than an empty one.
    var contentSHA256: String {
        sha256(fields.map { "\($0.column)\u{1F}\($0.value.map { "=" + $0 } ?? "")\n" }.joined())
    }
}
