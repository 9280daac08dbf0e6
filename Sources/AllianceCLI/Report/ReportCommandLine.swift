internal import Platform
internal import Reports
internal import Warehouse

/// The arguments of `alliance report`, taken apart.
///
/// ArgumentParser cannot do this: which options there are depends on the report, and what is known
/// about them stands in ``Report/parameters`` and nowhere else.
struct ReportCommandLine {
    /// The first word that is neither an option nor its value.
    private(set) var name: String?
    /// The report's own options as they were typed, by name without dashes.
    private(set) var texts: [String: String] = [:]
    private(set) var format: Format?
    private(set) var output: String?
    private(set) var asksForHelp = false
    private(set) var settings = Settings()
    private(set) var showsSQL = false
    /// The file to which what the answer was made of is written.
    private(set) var receipt: String?
    /// Why more may be given away than licences allow.
    private(set) var licenceReason: String?
    private var isForSpreadsheet = false
    /// From where the report looks at the warehouse.
    var viewpoint: Viewpoint {
        get throws { try Viewpoint(asOf: asOf, editions: editions) }
    }
    /// The command that the arguments belong to.
    private let command: String
    private(set) var editions: [String] = []
    private(set) var asOf: String?

    /// The options that every report has, beside its own.
    static let commonOptions = [
        "db", "as-of", "edition", "format", "for", "output", "json", "color", "show-sql",
        "receipt", "override-licence", "help",
    ]

    /// Those that only `alliance report` has.
    private static let reportOptions = ["receipt", "override-licence"]

    init(_ arguments: [String], command: String = "report") throws(CommandFailure) {
        self.command = command
        var rest = arguments[...]
        while let word = rest.popFirst() {
            switch word {
            case "-h", "--help": asksForHelp = true
            case "--json": settings.isJSON = true
            case "--show-sql": showsSQL = true
            case "-o": try take("output", try Self.value(of: "output", &rest))
            case _ where word.hasPrefix("--") && word != "--":
                let option = word.dropFirst(2)
                let name = String(option.prefix { $0 != "=" })
                if name.count < option.count {
                    try take(name, String(option.dropFirst(name.count + 1)))
                } else {
                    try take(name, try Self.value(of: name, &rest))
                }
            case _ where name == nil && !word.hasPrefix("-"): name = word
            default:
                throw .usage(
                    code: "unexpected_argument", "unexpected argument \"\(word)\"",
                    hint: "options are written --name value; see \(helpCommand)")
            }
        }
    }

    /// Where the report prints.
    var printer: Printer {
        var printer = settings.printer
        printer.isForSpreadsheet = isForSpreadsheet
        return printer
    }

    /// The command that gives the same answer of `report` as a page, without the names of files.
    func command(of report: Report) -> String {
        let own = report.parameters.compactMap { parameter in
            texts[parameter.name].map { "--\(parameter.name) \(shellQuoted($0))" }
        }
        let past =
            (asOf.map { ["--as-of \(shellQuoted($0))"] } ?? [])
            + editions.map { "--edition \(shellQuoted($0))" }
        return (["alliance report \(report.name)"] + own + past).joined(separator: " ")
    }

    /// The command that explains the report that was named.
    var helpCommand: String {
        "`alliance \(command) \(command == "report" ? name.map { $0 + " " } ?? "" : "")--help`"
    }

    /// The report that was named.
    func report() throws(CommandFailure) -> Report {
        guard let name else {
            throw .usage(
                code: "missing_argument", "which report?",
                hint: "name one of those that `alliance report list` prints")
        }
        do { return try Report.named(name) } catch { throw CommandFailure(error) }
    }

    /// Refuses an option that the report does not have, and says which is nearest.
    func checkOptions(known: [String]) throws(CommandFailure) {
        let common = Self.commonOptions.filter {
            command == "report" || !Self.reportOptions.contains($0)
        }
        for option in texts.keys.sorted() where !known.contains(option) {
            if command != "report", Self.reportOptions.contains(option) {
                throw .usage(
                    code: "unknown_option", "--\(option) is no option of `alliance \(command)`",
                    hint: "leave it out, or ask `alliance report \(name ?? "NAME")`, which has it")
            }
            throw CommandFailure(
                ReportError.unknownParameter(
                    option, report: name ?? "",
                    nearest: Spelling.nearest(to: option, in: known + common)))
        }
    }

    private static func value(
        of name: String, _ rest: inout ArraySlice<String>
    ) throws(CommandFailure) -> String {
        guard let value = rest.first, !value.hasPrefix("--") else {
            throw .usage(
                code: "missing_value", "--\(name) has no value",
                hint: "write --\(name) and the value behind it, or --\(name)=VALUE")
        }
        rest.removeFirst()
        return value
    }

    private mutating func take(_ name: String, _ value: String) throws(CommandFailure) {
        switch name {
        case "db": settings.database = value
        case "output": output = value
        case "edition": editions.append(value)
        case "receipt" where command == "report" && receipt == nil: receipt = value
        case "override-licence" where command == "report" && licenceReason == nil:
            licenceReason = value
        case "as-of" where asOf == nil: asOf = value
        case "format": format = try .named(value)
        case "for" where value == "spreadsheet": isForSpreadsheet = true
        case "for":
            throw .usage(
                code: "bad_value", "--for \"\(value)\": this is none of the choices",
                hint: "write --for spreadsheet")
        case "color": settings.color = try .named(value)
        case "json", "help", "show-sql":
            throw .usage(
                code: "unexpected_value", "--\(name) takes no value, but was given \"\(value)\"",
                hint: "write --\(name) alone")
        default:
            guard texts.updateValue(value, forKey: name) == nil else {
                throw .usage(
                    code: "repeated_option", "--\(name) was given twice",
                    hint: "run it once for each value")
            }
        }
    }
}
