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
        let findings = try settings.reading { try $0.check() }
        try settings.printer.result(
            findings.isEmpty
                ? "\(settings.path) is sound\n"
                : findings.map { "\($0.what)\n  fix: \($0.remedy)\n" }.joined(),
            json: .object([
                ("sound", .bool(findings.isEmpty)),
                ("findings", .array(findings.map { finding in
                    .object([
                        ("what", .string(finding.what)), ("remedy", .string(finding.remedy)),
                    ])
                })),
            ]))
        if !findings.isEmpty { throw ExitStatus.checkFailed }
    }
}
