internal import ArgumentParser
internal import Reports
internal import Warehouse

struct BriefCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "brief",
        abstract: "One page about one ally, put together from reports.",
        usage: "alliance brief <ally> [--output <file>]",
        discussion: """
            Who pays, by whose count; what was claimed; what cost plus 50 would ask; payments, \
            agreements, troops, bases, opinion, sources. --output kor.html writes a page that needs \
            no network; kor.md writes Markdown.
            """)

    @Argument(
        help: ArgumentHelp("The ally, by code or name.", valueName: "ally"),
        completion: .custom(Completion.allies))
    var ally: String

    @Option(
        help: ArgumentHelp(
            "Label of the year of the demand; without it, the last with figures.",
            valueName: "year"))
    var year: String?

    @Option(help: ArgumentHelp("Percent on top of the cost.", valueName: "percent"))
    var premium = "50"

    @OptionGroup var licence: LicenceOptions
    @OptionGroup var past: PastOptions
    @OptionGroup var form: OutputOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let printer = options.settings.printer
        let format = try printer.format(form.format, output: form.output)
        guard [.table, .markdown, .html].contains(format) else {
            throw CommandFailure.usage(
                code: "bad_value", "a brief is a page, not \(format.rawValue)",
                hint: "give --format html, markdown or table; the reports in it have the others")
        }
        let settings = options.settings
        let (brief, excesses) = try settings.reading(from: try past.viewpoint) { view in
            let brief = try Brief(
                about: ally, year: year, premium: premium, in: view, past: past.words)
            return (brief, try brief.licenceExcesses(in: view.warehouse))
        }
        if form.output != nil || format == .html {
            try settings.checkLicences(
                excesses, exporting: "brief", to: form.output, override: licence.reason)
        }
        try printer.write(
            try brief.text(
                as: format, width: form.output == nil ? printer.width : nil,
                usesColour: form.output == nil && printer.usesColour),
            to: form.output)
        if let output = form.output, output != "-" { printer.note("wrote \(output)") }
    }
}
