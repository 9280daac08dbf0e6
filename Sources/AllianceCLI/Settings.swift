internal import Platform
internal import Warehouse

/// What every command is told: which file, and how to print.
struct Settings {
    /// The file as it was named on the command line.
    var database: String?
    var isJSON = false
    var color = Terminal.ColorChoice.auto

    /// The file that the command is about.
    var path: String {
        if let database { return database }
        if let path = ProcessFacts.environment("ALLIANCE_DB"), !path.isEmpty { return path }
        return "alliance.db"
    }

    /// The part of a command to type that names the same file: ` --db w.db`, or nothing.
    var databaseArgument: String { database.map { " --db " + shellQuoted($0) } ?? "" }

    var printer: Printer { Printer(self) }
}

extension CaseIterable where Self: RawRepresentable<String> {
    /// The case that an option's text names.
    static func named(_ text: String) throws(CommandFailure) -> Self {
        if let value = Self(rawValue: text) { return value }
        let names = allCases.map(\.rawValue)
        let suggestion = Spelling.nearest(to: text, in: names).map { "did you mean \($0)? or " } ?? ""
        throw .usage(
            code: "bad_value", "\"\(text)\" is none of the choices",
            hint: "\(suggestion)give one of \(names.joined(separator: ", "))")
    }
}
