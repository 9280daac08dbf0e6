internal import Glibc

/// Whether a person looks at a stream, how wide their screen is, and whether it shows colour.
public enum Terminal {
    public enum Stream: Sendable {
        case input, output, error

        var descriptor: Int32 {
            switch self {
            case .input: STDIN_FILENO
            case .output: STDOUT_FILENO
            case .error: STDERR_FILENO
            }
        }
    }

    /// What the user asked for with `--color`.
    public enum ColorChoice: String, CaseIterable, Sendable {
        case auto, always, never
    }

    /// Whether the stream is a terminal, and not a file or a pipe.
    public static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.descriptor) == 1 }

    /// How many cells a line has: what `COLUMNS` says, or else the terminal, or else 80.
    public static func width(of stream: Stream = .output) -> Int {
        if let columns = ProcessFacts.environment("COLUMNS").flatMap(Int.init), columns > 0 {
            return columns
        }
        var size = winsize()
        let isKnown = unsafe ioctl(stream.descriptor, UInt(TIOCGWINSZ), &size) == 0
        return isKnown && size.ws_col > 0 ? Int(size.ws_col) : 80
    }

    /// Whether the environment says that text is UTF-8, by the first of the variables that is set.
    public static var showsUTF8: Bool { showsUTF8(environment: ProcessFacts.environment) }

    static func showsUTF8(environment: (String) -> String?) -> Bool {
        for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
            guard let value = environment(name), !value.isEmpty else { continue }
            return value.lowercased().replacing("-", with: "").hasSuffix("utf8")
        }
        return false
    }

    /// Whether to write in colour to the stream.
    public static func usesColor(_ stream: Stream, choice: ColorChoice = .auto) -> Bool {
        usesColor(
            choice: choice, isTerminal: isTerminal(stream),
            environment: ProcessFacts.environment)
    }

    /// Whether to write in colour, from what the user, the environment and the stream say.
    ///
    /// `--color` comes first, then `NO_COLOR`, then `FORCE_COLOR` and `CLICOLOR_FORCE`, then
    /// whether somebody looks: a terminal that is not `dumb`, without `CLICOLOR=0`.
    /// https://no-color.org, https://bixense.com/clicolors
    public static func usesColor(
        choice: ColorChoice, isTerminal: Bool, environment: (String) -> String?
    ) -> Bool {
        func isSet(_ name: String) -> Bool { environment(name).map { !$0.isEmpty } ?? false }
        func isOn(_ name: String) -> Bool { isSet(name) && environment(name) != "0" }
        switch choice {
        case .always: return true
        case .never: return false
        case .auto:
            if isSet("NO_COLOR") { return false }
            if isOn("FORCE_COLOR") || isOn("CLICOLOR_FORCE") { return true }
            return isTerminal && environment("TERM") != "dumb" && environment("CLICOLOR") != "0"
        }
    }
}
