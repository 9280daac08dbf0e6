internal import ArgumentParser

struct ExitCodesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exit-codes", abstract: "What the program's exit codes mean.",
        discussion: ExitStatus.table)

    @OptionGroup var options: GlobalOptions

    func run() throws {
        try options.settings.printer.result(
            ExitStatus.table + "\n",
            json: .array(
                ExitStatus.allCases.map { status in
                    .object([
                        ("code", .integer(Int(status.rawValue))),
                        ("meaning", .string(status.meaning)),
                    ])
                }))
    }
}
