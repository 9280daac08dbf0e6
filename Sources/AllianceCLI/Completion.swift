internal import ArgumentParser
internal import Platform
internal import Reports
internal import Storage
internal import Warehouse

/// What a shell offers when somebody presses Tab, read from the warehouse where it depends on that.
///
/// The closures get the words of the command line so far, the place of the one to complete, and
/// the part of it before the cursor. They never fail: a Tab that finds nothing offers nothing.
enum Completion {
    typealias Words = @Sendable ([String], Int, String) -> [String]

    /// The arguments of `alliance report`: its name, then its own options and their values.
    static let report: Words = { words, place, _ in
        let words = Array(words.prefix(max(0, place)))
        return answers(words, after: "report") ?? reportNames + ["list"]
    }

    static let datasets: Words = { _, _, _ in datasetNames }

    static let methods: Words = { words, _, _ in
        offered(by: Settings(in: words)) { warehouse in
            try warehouse.records(of: .named("methods")).compactMap { $0["method"] }
        }
    }

    static let profiles: Words = { _, _, _ in Profile.catalogue }

    static let datasetsAndAll: Words = { _, _, _ in datasetNames + ["all"] }

    /// The name for `alliance export`, and the options of a report that is named there.
    static let exports: Words = { words, place, _ in
        let words = Array(words.prefix(max(0, place)))
        return answers(words, after: "export")
            ?? datasetNames + reportNames.filter { !datasetNames.contains($0) } + ["all", "bundle"]
    }

    /// The name for `alliance why`, and the options of a report that is named there.
    static let explained: Words = { words, place, _ in
        let words = Array(words.prefix(max(0, place)))
        return answers(words, after: "why").map { $0 + WhyCommand.options.map { "--" + $0 } }
            ?? reportNames + datasetNames.filter { !reportNames.contains($0) }
    }

    /// The name for `alliance cite`, and the options of a report that is named there.
    static let cited: Words = { words, place, _ in
        let words = Array(words.prefix(max(0, place)))
        if words.last == "--format" { return CitationFormat.allCases.map(\.rawValue) }
        return answers(words, after: "cite")
            ?? reportNames + datasetNames.filter { !reportNames.contains($0) }
    }

    static let sources: Words = { words, _, _ in
        offered(by: Settings(in: words)) { warehouse in
            try warehouse.records(of: .named("sources"), where: []).compactMap { $0["source"] }
        }
    }

    static let allies: Words = { words, _, _ in
        offered(by: Settings(in: words)) {
            try $0.records(of: .named("allies"), where: []).compactMap { $0["ally"] }
        }
    }

    static let batches: Words = { words, _, _ in
        offered(by: Settings(in: words)) { try $0.batches(limit: 50).map { String($0.id) } }
    }

    /// The columns of the dataset that is named, each ready for its value.
    static let columns: Words = { words, place, _ in
        let dataset = words.prefix(max(0, place)).lazy
            .compactMap { word in Dataset.all.first { $0.name == word } }.first
        return (dataset?.columns ?? []).map { $0.name + "=" }
    }

    /// The options and values of the report that is named after the word `command`, or `nil` where
    /// no report is named yet.
    static func answers(_ words: [String], after command: String) -> [String]? {
        guard let start = words.firstIndex(of: command) else { return nil }
        let arguments = Array(words[(start + 1)...])
        guard let line = try? ReportCommandLine(arguments.evenedOut), let name = line.name,
            let report = try? Report.named(name)
        else { return nil }
        // Bash takes `--host=` apart, so that the `=` may be a word of its own.
        let last = arguments.last == "=" ? arguments.dropLast().last : arguments.last
        if let option = last.map({ $0.drop { $0 == "-" } }), last?.hasPrefix("--") == true {
            if let values = values(of: String(option), in: report, settings: line.settings) {
                return values
            }
        }
        let given = Set(line.texts.keys)
        return report.parameters.map(\.name).filter { !given.contains($0) }.map { "--" + $0 }
            + ReportCommandLine.commonOptions.map { "--" + $0 }
    }

    /// What may follow an option of a report; `nil` for an option without a value.
    private static func values(
        of option: String, in report: Report, settings: Settings
    ) -> [String]? {
        switch option {
        case "format": return Format.allCases.map(\.rawValue)
        case "for": return ["spreadsheet"]
        case "color": return Terminal.ColorChoice.allCases.map(\.rawValue)
        case "db", "output", "receipt", "override-licence": return []
        case "as-of":
            return offered(by: settings) { try $0.batches(limit: 50).map { "batch:\($0.id)" } }
        case "edition":
            return offered(by: settings) { warehouse in
                Set(try warehouse.records(of: .named("sources")).compactMap { $0["publication"] })
                    .sorted().map { $0 + "=" }
            }
        default: break
        }
        guard let parameter = report.parameters.first(where: { $0.name == option }) else {
            return nil
        }
        if case .choice(let words) = parameter.kind { return words }
        return offered(by: settings) { try parameter.choices(on: $0.connection) }
    }

    private static var reportNames: [String] { Report.all.map(\.name) }
    private static var datasetNames: [String] { Dataset.all.map(\.name) }

    private static func offered(
        by settings: Settings, _ words: (Warehouse) throws -> [String]
    ) -> [String] {
        // A Tab in a folder without a warehouse is no fault.
        (try? settings.reading(words)) ?? []
    }
}

extension [String] {
    /// The arguments without an option at the end whose value is still to come.
    fileprivate var evenedOut: [String] {
        var words = self
        if words.last == "=" { words.removeLast() }
        let flags = ["--json", "--help", "--show-sql"]
        if let last = words.last, last.hasPrefix("--"), !last.contains("="), !flags.contains(last) {
            words.removeLast()
        }
        return words
    }
}

extension Settings {
    /// The file that the words of a command line name.
    fileprivate init(in words: [String]) {
        for (index, word) in words.enumerated() {
            if word == "--db" { database = words.dropFirst(index + 1).first { $0 != "=" } }
            if word.hasPrefix("--db=") { database = String(word.dropFirst(5)) }
        }
    }
}
