/// What the program's exit code says.
enum ExitStatus: Int32, Error, CaseIterable {
    case done = 0
    case failed = 1
    case usage = 2
    case rejectedRows = 3
    case checkFailed = 4
    case locked = 5
    case newerSchema = 6
    case interrupted = 130

    /// When the program ends with this code.
    var meaning: String {
        switch self {
        case .done: "done"
        case .failed: "failed; nothing was changed"
        case .usage: "the command line cannot be understood; nothing was read or changed"
        case .rejectedRows: "done, but some rows were rejected"
        case .checkFailed:
            "a check failed: the warehouse, a profile or a receipt is not as it should be"
        case .locked: "another program holds the warehouse's lock; try again later"
        case .newerSchema: "the warehouse was made by a newer version of this program"
        case .interrupted: "interrupted by Ctrl-C; what was not finished was rolled back"
        }
    }

    /// Every code with its meaning, one a line.
    static var table: String {
        allCases.map { status in
            let code = String(status.rawValue)
            return String(repeating: " ", count: 3 - code.count) + code + "  " + status.meaning
        }.joined(separator: "\n")
    }
}
