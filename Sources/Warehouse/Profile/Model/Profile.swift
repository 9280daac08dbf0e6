/// How one publisher's layout becomes facts.
///
/// docs/profiles.md describes the file that it is read from.
public struct Profile: Sendable {
    /// In kebab case.
    public let name: String
    public let title: String
    public let about: String
    /// The code of the source of every fact, unless the caller gives another.
    public let source: String?
    public let file: FileForm
    public let numbers: NumberForm
    /// The first year that two digits can mean; `nil` where they mean none.
    public let centuryPivot: Int?
    /// What means "no value", and why there is none.
    public let missing: [String: MissingReason]
    public let tables: [TableForm]
    /// SHA-256 of the profile's text, in lower-case hexadecimal.
    public let sha256: String

    /// Why a source gives no value where it could.
    public enum MissingReason: String, CaseIterable, Sendable {
        case notAvailable = "not-available"
        case notApplicable = "not-applicable"
        case notReported = "not-reported"
        case didNotExist = "did-not-exist"
        case suppressed
        case unknown
    }

    init(
        name: String, title: String, about: String, source: String?, file: FileForm,
        numbers: NumberForm, centuryPivot: Int?, missing: [String: MissingReason],
        tables: [TableForm], sha256: String
    ) {
        self.name = name
        self.title = title
        self.about = about
        self.source = source
        self.file = file
        self.numbers = numbers
        self.centuryPivot = centuryPivot
        self.missing = missing
        self.tables = tables
        self.sha256 = sha256
    }
}
