internal import Reports
internal import Warehouse

/// The arguments of a command that is about a report's answer or a dataset's records, taken apart:
/// options of its own, which may be repeated, and those of the report or dataset.
struct CellCommandLine {
    /// The report's or dataset's name and options.
    let line: ReportCommandLine
    /// The values of the command's own options, in the order in which they were typed.
    private let own: [String: [String]]

    /// - Parameters:
    ///   - options: The command's own options.
    ///   - wordsOption: The own option that takes in words such as `host=KOR` too.
    init(
        _ arguments: [String], command: String, options: [String], wordsOption: String? = nil
    ) throws(CommandFailure) {
        var own: [String: [String]] = [:]
        var others: [String] = []
        var rest = arguments[...]
        // A value of another option is no word of ours.
        var isValue = false
        while let word = rest.popFirst() {
            let name = word.hasPrefix("--") ? String(word.dropFirst(2).prefix { $0 != "=" }) : ""
            if options.contains(name) {
                if word.contains("=") {
                    own[name, default: []].append(String(word.dropFirst(name.count + 3)))
                } else {
                    guard let value = rest.first, !value.hasPrefix("--") else {
                        throw .usage(
                            code: "missing_value", "--\(name) has no value",
                            hint: "write --\(name) and the value behind it")
                    }
                    rest.removeFirst()
                    own[name, default: []].append(value)
                }
            } else if let wordsOption, !isValue, name.isEmpty, word.contains("="),
                !word.hasPrefix("-")
            {
                own[wordsOption, default: []].append(word)
            } else {
                others.append(word)
                isValue =
                    !isValue && word.hasPrefix("--") && !word.contains("=")
                    && !["--json", "--help"].contains(word) || word == "-o"
                continue
            }
            isValue = false
        }
        self.own = own
        line = try ReportCommandLine(others, command: command)
    }

    /// Every value of an own option.
    func values(of option: String) -> [String] { own[option] ?? [] }

    /// The value of an own option that may be given once.
    func value(of option: String) throws(CommandFailure) -> String? {
        let values = values(of: option)
        guard values.count < 2 else {
            throw .usage(
                code: "repeated_option", "--\(option) was given twice", hint: "give it once")
        }
        return values.first
    }

    /// The dataset's columns that were given as options.
    var fieldWords: [FieldWord] {
        line.texts.sorted { $0.key < $1.key }.map { option, value in
            FieldWord(column: option.replacing("-", with: "_"), value: value)
        }
    }
}
