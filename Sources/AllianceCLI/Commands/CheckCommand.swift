internal import ArgumentParser
internal import Storage
internal import Warehouse

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check that the warehouse is sound.",
        discussion: """
            Every page and index, references, the schema against its migrations, the counts of each \
            batch, the history of each row, and values beside the ranges that they stand in. Ends with 4 where something is wrong.
            """)

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let settings = options.settings
        let report = try check(settings)
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

    private func check(_ settings: Settings) throws -> CheckReport {
        try settings.checkName()
        let connection: Connection
        do {
            connection = try Connection(path: settings.path, options: .readOnly)
        } catch {
            // What cannot be opened for what is in it has been checked, too.
            guard let report = CheckReport(unreadable: error) else {
                throw settings.failure(opening: error)
            }
            return report
        }
        return try settings.interruptible(connection) {
            try Warehouse(connection, origin: .thisProgram).check()
        }
    }
}
