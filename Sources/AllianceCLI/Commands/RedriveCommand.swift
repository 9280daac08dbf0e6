internal import ArgumentParser
internal import Warehouse

struct RedriveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redrive",
        abstract: "Load rows that a batch rejected, once they are corrected.",
        usage: "alliance redrive <number> <file> [--check]",
        discussion: """
            The file is one that `alliance rejects` wrote. It is loaded as a batch of its own; what \
            comes in is marked where it was rejected, and what is still at fault is rejected again \
            under the new batch. The columns rejected_… are passed over; by rejected_line a row is \
            known again.
            """)

    @Argument(
        help: ArgumentHelp("The batch that rejected them.", valueName: "number"),
        completion: .custom(Completion.batches))
    var batch: Int64

    @Argument(
        help: "The file; - is standard input.", completion: .file(extensions: ["csv"]))
    var file: String

    @Flag(help: "Do everything, report on it, and keep nothing.")
    var check = false

    @Option(help: ArgumentHelp("How many rejected rows to list.", valueName: "number"))
    var rejects = 20

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if rejects < 0 { throw ValidationError("--rejects takes a number from 0") }
    }

    func run() throws {
        let settings = options.settings
        var importOptions = ImportOptions()
        importOptions.isCheck = check
        importOptions.shownRejections = rejects
        let outcome = try settings.writing {
            try $0.redrive(batch, from: file, options: importOptions)
        }
        if !settings.isJSON {
            for row in outcome.summary.rejected { settings.printer.note("\(row)") }
        }
        try settings.printer.result(
            outcome.summary.text(isCheck: check) + outcome.text
                + (check ? "nothing was kept: this was a check\n" : ""),
            json: .object([
                ("check", .bool(check)), ("about", .integer(Int(outcome.about))),
                ("redriven", .integer(outcome.recordsRedriven)),
                ("left", .integer(outcome.recordsLeft)), ("import", outcome.summary.json),
            ]))
        if outcome.summary.rowsRejected > 0 { throw ExitStatus.rejectedRows }
    }
}

extension RedriveOutcome {
    fileprivate var text: String {
        let left = counted(recordsLeft, "row")
        guard namesLines else {
            return
                "the file has no rejected_line, so none of the \(left) that batch \(about) rejected "
                + "is marked\n"
        }
        return "of the rows that batch \(about) rejected, \(grouped(recordsRedriven)) came in and "
            + "\(left) \(recordsLeft == 1 ? "is" : "are") left\n"
    }
}
