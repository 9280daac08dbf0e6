internal import ArgumentParser
internal import Warehouse

struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Reverse a load or an edit, as a batch of its own.",
        usage: "alliance undo <number> [--check]",
        discussion: """
            Rows that the batch brought are removed, rows that it changed have their earlier values \
            again, rows that it removed are there again; all of it in one transaction. Where later \
            batches went on from what it did, they are named and nothing is done. To undo an undo \
            does again what was undone.
            """)

    @Argument(
        help: ArgumentHelp("The batch to undo.", valueName: "number"),
        completion: .custom(Completion.batches))
    var batch: Int64

    @Flag(help: "Say what would be done, and do nothing.")
    var check = false

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let settings = options.settings
        let outcome = try settings.writing { try $0.undo(batch, isCheck: check) }
        try settings.printer.result(outcome.text, json: outcome.json)
    }
}

extension UndoOutcome {
    fileprivate var text: String {
        let counts = [
            (rowsRemoved, "removed"), (rowsReverted, "given earlier values"),
            (rowsRestored, "brought back"),
        ].filter { $0.0 > 0 }.map { "\(counted($0.0, "row")) \($0.1)" }.joined(separator: ", ")
        guard let batchID else {
            return
                "would undo batch \(undone.title): \(counts)\nnothing was kept: this was a check\n"
        }
        return "undid batch \(undone.title): \(counts) (batch \(batchID))\n"
    }

    fileprivate var json: JSON {
        .object([
            ("check", .bool(batchID == nil)), ("batch", JSON(batchID)),
            ("undone", .integer(Int(undone.id))), ("dataset", .string(undone.dataset)),
            ("rows_removed", .integer(rowsRemoved)), ("rows_reverted", .integer(rowsReverted)),
            ("rows_restored", .integer(rowsRestored)),
        ])
    }
}
