internal import ArgumentParser

struct ManCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "man", abstract: "Print the manual page alliance(1) for man to format.",
        shouldDisplay: false)

    @OptionGroup var options: GlobalOptions

    func run() throws { try options.settings.printer.write(ManualPage.text) }
}
