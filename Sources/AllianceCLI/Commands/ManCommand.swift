internal import ArgumentParser

struct ManCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "man", abstract: "Print the manual page alliance(1).", shouldDisplay: false)

    @OptionGroup var options: GlobalOptions

    func run() throws {
    }
}
