internal import ArgumentParser
internal import Platform
internal import Reports
internal import Storage
internal import Warehouse

/// One run of the program, from its arguments to its exit code.
struct CommandRun {
    private let arguments: [String]

    init(_ arguments: [String]) { self.arguments = arguments }

    /// Does what the arguments ask for, and says how it went.
    func status() -> ExitStatus {
        do {
            try run()
            return .done
        } catch let status as ExitStatus {
            return status
        } catch let error as FileError where error.kind == .brokenPipe {
            // Ctrl-C ends whoever reads from our pipe, too.
            return Interrupts.wasInterrupted ? .interrupted : .done
        } catch {
            return report(failure(of: error))
        }
    }

    private func run() throws {
        // What a shell's completion asks for is between the library and its scripts.
        let isAboutCompletion = arguments.first?.hasPrefix("---completion") ?? false
        if !isAboutCompletion, let place = firstWord, arguments[place] == "report" {
            return try ReportCommand.run(arguments: without(place))
        }
        if !isAboutCompletion, let place = firstWord, arguments[place] == "history" {
            return try HistoryCommand.run(arguments: without(place))
        }
        if !isAboutCompletion, let place = firstWord, arguments[place] == "why" {
            return try WhyCommand.run(arguments: without(place))
        }
        if !isAboutCompletion, let place = firstWord, arguments[place] == "cite" {
            return try CiteCommand.run(arguments: without(place))
        }
        if !isAboutCompletion, let place = firstWord, arguments[place] == "export",
            ExportCommand.isAboutReport(Array(arguments[(place + 1)...]))
        {
            return try ReportCommand.run(arguments: without(place), format: .csv)
        }
        if !isAboutCompletion { try checkCommandNames() }
        do {
            var command = try AllianceCommand.parseAsRoot(arguments)
            try command.run()
        } catch {
            // Help and completions come as errors, too.
            guard AllianceCommand.exitCode(for: error) == .success else { throw error }
            try Printer(Settings()).write(AllianceCommand.fullMessage(for: error) + "\n")
        }
    }

    /// Prints a failure where failures belong.
    private func report(_ failure: CommandFailure) -> ExitStatus {
        let printer = Printer(isJSON: arguments.contains("--json"), color: colour)
        StandardError.write(
            printer.isJSON
                ? failure.json.text() + "\n" : failure.text(usesColour: printer.usesColourForErrors)
        )
        return failure.status
    }

    /// The choice of colour for errors, which may be errors about the command line itself.
    private var colour: Terminal.ColorChoice {
        for (index, word) in arguments.enumerated() {
            let value =
                word.hasPrefix("--color=")
                ? String(word.dropFirst(8))
                : word == "--color" ? arguments.dropFirst(index + 1).first : nil
            if let choice = value.flatMap(Terminal.ColorChoice.init(rawValue:)) { return choice }
        }
        return .auto
    }

    private func failure(of error: any Error) -> CommandFailure {
        if AllianceCommand.exitCode(for: error) == .validationFailure {
            return CommandFailure(
                usage: AllianceCommand.message(for: error),
                fullText: AllianceCommand.fullMessage(for: error))
        }
        // Rows that a statement reads from a file end as the file does.
        let cause = (error as? StorageError)?.cause ?? error
        if let error = cause as? FileError, error.kind == .interrupted {
            return CommandFailure(StorageError(kind: .interrupted, message: error.reason))
        }
        if let error = cause as? StorageError, error.kind == .interrupted {
            return CommandFailure(error)
        }
        return CommandFailure(error)
    }
}

// MARK: - The names of commands

extension CommandRun {
    /// The options of every command that stand before a value.
    private static let optionsWithValue = ["--db", "--color", "--generate-completion-script"]

    /// Where the command's name is.
    private var firstWord: Int? { word(from: 0) }

    private func word(from start: Int) -> Int? {
        var place = start
        while place < arguments.count {
            if !arguments[place].hasPrefix("-") { return place }
            place += Self.optionsWithValue.contains(arguments[place]) ? 2 : 1
        }
        return nil
    }

    private func without(_ place: Int) -> [String] {
        Array(arguments[..<place] + arguments[(place + 1)...])
    }

    /// Refuses a name that no command has, and says which is nearest.
    private func checkCommandNames() throws(CommandFailure) {
        var command: any ParsableCommand.Type = AllianceCommand.self
        var path = "alliance"
        var place = firstWord
        while let here = place, !command.configuration.allSubcommands.isEmpty,
            command.configuration.defaultSubcommand == nil
        {
            let name = arguments[here]
            let names = command.configuration.allSubcommands.map { $0._commandName } + ["help"]
            if name.hasPrefix("-") { return }
            if name == "help" {
                place = word(from: here + 1)
                continue
            }
            guard
                let next = command.configuration.allSubcommands.first(where: {
                    $0._commandName == name
                })
            else {
                let suggestion =
                    Spelling.nearest(to: name, in: names)
                    .map { "did you mean `\(path) \($0)`? or " } ?? ""
                throw .usage(
                    code: "unknown_command", "there is no command `\(path) \(name)`",
                    hint: "\(suggestion)see `\(path) --help`")
            }
            command = next
            path += " " + name
            place = word(from: here + 1)
        }
    }
}

extension CommandConfiguration {
    /// The subcommands of every group and of none.
    var allSubcommands: [any ParsableCommand.Type] {
        ungroupedSubcommands + groupedSubcommands.flatMap(\.subcommands)
    }
}

extension CommandFailure {
    /// A fault in the command line, in ArgumentParser's words.
    init(usage message: String, fullText: String) {
        let see = fullText.split(separator: "\n").last { $0.hasPrefix("  See '") }
            .flatMap { $0.split(separator: "'").dropFirst().first }
            .map { "see `\($0)`" }
        if let failure = CommandFailure(choice: message) {
            self = failure
            return
        }
        if let failure = CommandFailure(missing: message, fullText: fullText, see: see) {
            self = failure
            return
        }
        let parts = message.split(separator: ". Did you mean '", maxSplits: 1)
        let suggestion = parts.count == 2 ? parts[1].split(separator: "'").first : nil
        let first = parts.first ?? ""
        self.init(
            .usage, code: "usage", first.prefix(1).lowercased() + first.dropFirst(),
            hint: (suggestion.map { "did you mean \($0)? or " } ?? "")
                + (see ?? "see `alliance --help`"))
    }

    /// An argument that is not there, which ArgumentParser's help text explains in one line.
    private init?(missing message: String, fullText: String, see: String?) {
        guard let argument = message.firstMatch(of: /^Missing expected argument '([^' ]+)/)?.1,
            let line = fullText.split(separator: "\n").first(where: { $0.hasPrefix("Help: ") }),
            let name = line.firstRange(of: argument)
        else { return nil }
        var meaning = line[name.upperBound...].drop { $0 == " " || $0 == "." }
        if meaning.hasSuffix(".") { meaning.removeLast() }
        self.init(
            .usage, code: "missing_argument",
            "\(argument) is missing: \(meaning.prefix(1).lowercased() + meaning.dropFirst())",
            hint: see)
    }

    /// A value that is none of the choices of its option, which ArgumentParser lists over several
    /// lines.
    private init?(choice message: String) {
        let parts = message.split(separator: ". Please provide one of ", maxSplits: 1)
        guard parts.count == 2, let first = parts.first, let list = parts.last,
            let value = first.split(separator: "'").dropFirst().first
        else { return nil }
        let name = list.contains("\n") ? /- (.+)/ : /'([^']+)'/
        let names = list.matches(of: name).map { String($0.1) }
        let nearest = Spelling.nearest(to: String(value), in: names)
        self.init(
            .usage, code: "bad_value", first.prefix(1).lowercased() + first.dropFirst(),
            hint: (nearest.map { "did you mean \($0)? or " } ?? "")
                + "give one of \(names.joined(separator: ", "))")
    }
}
