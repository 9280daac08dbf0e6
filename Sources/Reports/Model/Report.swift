internal import Embedded

/// A question that the warehouse answers: SQL with typed parameters, and what its columns mean.
public struct Report: Sendable {
    /// The name on the command line, in kebab case.
    public let name: String
    public let title: String
    /// What it answers, in one sentence.
    public let summary: String
    /// What a reader must know to read the answer rightly; may be empty.
    public let discussion: String
    public let parameters: [ReportParameter]
    public let columns: [ReportColumn]
    /// The folder in `SQL/` whose statements fill temporary tables first, in the order of their
    /// names; `nil` for a report of one statement.
    let stepsFolder: String?
    /// A sentence that stands under every answer and says where the rest of it is; may be empty.
    let seeAlso: String
    /// The picture that fits its answers; `nil` where a table says all.
    public let picture: Picture?
    /// A command that shows the report at work.
    public let example: String

    init(
        _ name: String, title: String, summary: String, discussion: String = "",
        parameters: [ReportParameter], columns: [ReportColumn], steps stepsFolder: String? = nil,
        seeAlso: String = "", picture: Picture? = nil, example: String
    ) {
        self.name = name
        self.title = title
        self.summary = summary
        self.discussion = discussion
        self.parameters = parameters
        self.columns = columns
        self.stepsFolder = stepsFolder
        self.seeAlso = seeAlso
        self.picture = picture
        self.example = example
    }

    /// The statements that fill the report's temporary tables, in order: those of its steps, then
    /// those of a folder that bears its own name.
    ///
    /// A file `NAME.asked.sql` puts the report's own questions in the place of the first.
    public var steps: [SQLFile] {
        sharedSteps + SQLFile.all.filter { $0.name.hasPrefix(name + "/") }
    }

    private var sharedSteps: [SQLFile] {
        guard let stepsFolder else { return [] }
        let steps = SQLFile.all.filter { $0.name.hasPrefix(stepsFolder + "/") }
        guard let asked = SQLFile.all.first(where: { $0.name == name + ".asked.sql" }) else {
            return steps
        }
        return [asked] + steps.dropFirst()
    }

    /// The statement whose rows are the answer.
    public var query: SQLFile {
        get throws(ReportError) { try SQLFile.named(name + ".sql") }
    }

    /// The statement whose rows say why there is no answer, where the report can have none: a
    /// `reason` and a `fix` each.
    var refusal: SQLFile? { SQLFile.all.first { $0.name == name + ".refusal.sql" } }

    /// The statement whose rows are the records that say how its facts were chosen, where its steps
    /// choose by any: methods and cost lines.
    var rules: SQLFile? {
        guard let stepsFolder else { return nil }
        return SQLFile.all.first { $0.name == stepsFolder + ".rules.sql" }
    }

    /// The sentences that stand under the answer, where the report has any to say.
    var notes: SQLFile? { SQLFile.all.first { $0.name == name + ".notes.sql" } }
}

/// A statement of a report, from its file in `SQL/`.
public struct SQLFile: Sendable {
    /// The path inside `SQL/`.
    public let name: String
    public let sql: String

    /// Every statement, so that a test can compile them all.
    public static let all = EmbeddedFile.all(in: .reports)
        .map { SQLFile(name: $0.name, sql: $0.text) }

    static func named(_ name: String) throws(ReportError) -> SQLFile {
        guard let file = all.first(where: { $0.name == name }) else {
            throw .unknownReport(name, nearest: nil)
        }
        return file
    }
}
