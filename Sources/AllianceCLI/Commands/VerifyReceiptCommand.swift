internal import ArgumentParser
internal import Platform
internal import Reports
internal import Warehouse

struct VerifyReceiptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify-receipt",
        abstract: "Run a report again, and say whether its answer is still the same.",
        usage: "alliance verify-receipt <file>",
        discussion: """
            The file is one that `alliance report NAME --receipt FILE` has written. The report is \
            asked the same, defaults of that day included. If the answer or a fact behind it \
            differs, the facts that changed, appeared or vanished are named, and the exit code is 4.
            """)

    @Argument(help: "The receipt.", completion: .file())
    var file: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let settings = options.settings
        let text = try Self.text(ofFile: file)
        let receipt = try settings.reading { warehouse in
            try Receipt(text, file: file, on: warehouse.connection)
        }
        let viewpoint = try Viewpoint(asOf: receipt.asOf, editions: receipt.editions)
        let comparison = try settings.reading(from: viewpoint) { view in
            try receipt.compared(in: view.warehouse, file: file)
        }
        try settings.printer.result(comparison.text, json: comparison.json)
        if !comparison.isIdentical { throw ExitStatus.checkFailed }
    }

    /// What a receipt of the widest answer stays far below.
    private static let longest = 256 << 20

    private static func text(ofFile path: String) throws -> String {
        var source = try ByteSource(path: path)
        while try source.fill() > 0 {
            guard source.window.count <= longest else {
                throw ReceiptError(file: path, reason: "this is longer than any receipt")
            }
        }
        let window = source.window
        let bytes = [UInt8](capacity: window.count) { output in
            for index in window.indices { output.append(window[index]) }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw ReceiptError(file: path, reason: "this is no UTF-8")
        }
        return text
    }
}
