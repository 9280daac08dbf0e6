internal import ArgumentParser
internal import Reports
internal import Storage
internal import Warehouse

struct ProfilesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profiles",
        abstract: "List, show and check the profiles that say how a publisher's file is read.",
        discussion: """
            `alliance import --profile NAME FILE` loads a publisher's file as it is. A profile of \
            your own is a TOML file: begin with a copy of one that is here.
            """,
        subcommands: [List.self, Show.self, Check.self], defaultSubcommand: List.self)
}

extension ProfilesCommand {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the profiles that are part of the program.")

        @OptionGroup var form: OutputOptions
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let profiles = try Profile.catalogue.map { try Profile.named($0) }
            try options.settings.printer.table(
                ReportResult(profiles), format: form.format, output: form.output)
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print a profile as it is, to copy and change.",
            usage: "alliance profiles show <name> [--json] > my.toml")

        @Argument(help: "The profile.", completion: .custom(Completion.profiles))
        var name: String

        @OptionGroup var options: GlobalOptions

        func run() throws {
            let text = try Profile.text(ofProfile: name)
            try options.settings.printer.result(
                text, json: .object([("name", .string(name)), ("toml", .string(text))]))
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Find every fault of a profile, with its line and column.",
            discussion: "Ends with 4 where there is one. No warehouse is needed.")

        @Argument(help: "The profiles.", completion: .file(extensions: ["toml"]))
        var files: [String]

        @OptionGroup var options: GlobalOptions

        func run() throws {
            let checked = try files.map { try CheckedProfile(path: $0) }
            try options.settings.printer.result(
                checked.map(\.text).joined(), json: .array(checked.map(\.json)))
            if checked.contains(where: { !$0.faults.isEmpty }) { throw ExitStatus.checkFailed }
        }
    }
}

extension ReportResult {
    fileprivate init(_ profiles: [Profile]) {
        self.init(
            title: "",
            columns: [
                ReportColumn("profile", "profile"), ReportColumn("title", "what it reads"),
                ReportColumn("datasets", "fills"), ReportColumn("format", "format"),
                ReportColumn("source", "source", audience: .detail),
            ],
            rows: profiles.map { profile in
                [
                    .text(profile.name), .text(profile.title),
                    .text(profile.datasets.map(\.name).joined(separator: ", ")),
                    .text(profile.file.format.rawValue), profile.source.map(Value.text) ?? .null,
                ]
            })
    }
}
