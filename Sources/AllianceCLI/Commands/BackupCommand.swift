internal import ArgumentParser
internal import Platform
internal import Storage
internal import Warehouse

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Write a verified copy of the warehouse to a file.",
        usage: "alliance backup <file> [--replace]",
        discussion: """
            Others may read and write meanwhile. The file is complete and checked, or it is not \
            there.
            """)

    @Argument(help: "The file to write.", completion: .file())
    var file: String

    @Flag(help: "Replace a file that exists.")
    var replace = false

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let settings = options.settings
        do {
            try settings.reading { try $0.backup(to: file, replacing: replace) }
        } catch let error as StorageError where error.kind == .fileExists {
            throw CommandFailure(
                code: "file_exists", "\(file): \(error.message)",
                hint: "choose another name, or add --replace")
        }
        try settings.printer.result(
            "backed up \(settings.path) to \(file), and verified the copy\n",
            json: .object([
                ("database", .string(settings.path)), ("file", .string(file)),
                ("bytes", JSON(FileSystem.byteCount(of: file))), ("verified", .bool(true)),
            ]))
    }
}
