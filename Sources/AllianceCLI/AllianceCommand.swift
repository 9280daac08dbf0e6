internal import ArgumentParser
internal import Platform

@main
struct AllianceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alliance",
        abstract: "A warehouse of who pays for an alliance, by whose count.",
        discussion: """
            The warehouse is one SQLite file, $ALLIANCE_DB or alliance.db in this folder unless \
            --db names another. Results go to standard output, everything else to standard error.
            """,
        version: ProgramVersion.text,
        groupedSubcommands: [
            CommandGroup(
                name: "Warehouse",
                subcommands: [
                    InitCommand.self, StatusCommand.self, CheckCommand.self, BackupCommand.self,
                    RestoreCommand.self, MigrateCommand.self,
                ]),
            CommandGroup(
                name: "Question",
                subcommands: [
                    ReportCommand.self, WhyCommand.self, CiteCommand.self,
                    VerifyReceiptCommand.self, BriefCommand.self, QueryCommand.self,
                    MethodsCommand.self,
                ]),
            CommandGroup(
                name: "File",
                subcommands: [
                    ImportCommand.self, ExportCommand.self, DatasetsCommand.self,
                    ProfilesCommand.self,
                ]),
            CommandGroup(
                name: "Past",
                subcommands: [
                    BatchesCommand.self, UndoCommand.self, RejectsCommand.self,
                    RedriveCommand.self, DiffCommand.self, HistoryCommand.self,
                ]),
            CommandGroup(
                name: "Record",
                subcommands: [
                    ShowCommand.self, AddCommand.self, SetCommand.self, RemoveCommand.self,
                ]),
            CommandGroup(name: "Help", subcommands: [ExitCodesCommand.self, ManCommand.self]),
        ])

    @OptionGroup var options: GlobalOptions

    static func main() {
        ErrorSignals.ignore()
        Interrupts.begin()
        let status = CommandRun(Array(CommandLine.arguments.dropFirst())).status()
        exit(withError: ExitCode(status.rawValue))
    }
}
