internal import ArgumentParser
internal import Warehouse

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check that the warehouse is sound.",
        discussion: """
            Every page and index, references, the schema against its migrations, the counts of each \
            batch, and the history of each row. Ends with 4 where something is wrong.
            """)

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let settings = options.settings
        let report = try settings.reading { try $0.check() }
        try settings.printer.result(
            report.isSound
                ? "\(settings.path) is sound: \(report.checks.joined(separator: ", "))\n"
                : report.findings.map { "\($0)\n" }.joined(),
            json: .object([
                ("sound", .bool(report.isSound)),
                ("checks", .array(report.checks.map(JSON.string))),
                (
                    "findings",
                    .array(
                        report.findings.map { finding in
                            .object([
                                ("check", .string(finding.check)),
                                ("problem", .string(finding.problem)),
                                ("remedy", .string(finding.remedy)),
                            ])
                        })
                ),
            ]))
        if !report.isSound { throw ExitStatus.checkFailed }
    }
}
