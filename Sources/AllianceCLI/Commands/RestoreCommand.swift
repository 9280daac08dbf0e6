internal import ArgumentParser
internal import Platform
internal import Warehouse

struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a backup in the place of the warehouse.",
        usage: "alliance restore <file> [--replace]",
        discussion: """
            The backup is checked first. A warehouse that exists is kept unless --replace says \
            otherwise.
            """)

    @Argument(help: "The backup.", completion: .file())
    var file: String

    @Flag(help: "Replace the warehouse that exists.")
    var replace = false

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let settings = options.settings
        try settings.checkName()
        guard FileSystem.exists(file) else {
            throw CommandFailure(
                code: "no_backup", "there is no backup at \(file)", hint: "check the path")
        }
        guard !FileSystem.isSameFile(file, settings.path) else {
            throw CommandFailure(
                code: "same_file", "\(file) is the warehouse itself, not a backup of it",
                hint: "name a file that `alliance backup` has written")
        }
        guard replace || !FileSystem.exists(settings.path) else {
            throw CommandFailure(
                code: "file_exists", "there is a warehouse at \(settings.path) already",
                hint: "add --replace, after `alliance backup` has saved what it holds")
        }
        try Warehouse.restore(from: file, to: settings.path, origin: .thisProgram)
        try settings.printer.result(
            "restored \(settings.path) from \(file)\n",
            json: .object([
                ("database", .string(settings.path)), ("file", .string(file)),
            ]))
    }
}
