/// Where in the file that brought it a record stands.
public enum FilePlace: Equatable, Sendable {
    /// The line on which it begins, counted from 1, or the row of a sheet.
    case line(Int)
    case unknown(Reason)

    public var line: Int? {
        if case .line(let line) = self { line } else { nil }
    }

    /// Why the line is not known; `nil` where it is.
    public var reason: String? {
        if case .unknown(let reason) = self { reason.rawValue } else { nil }
    }

    /// Why the file cannot be asked any more.
    public enum Reason: String, Sendable {
        case pipe = "it came through a pipe"
        case missing = "no file is found under the name by which it was loaded"
        case changed = "the file has changed since"
        case profile = "the profile that read the file is not one of the program's"
        case unlike = "no line of the file, read as UTF-8, gives it"
    }
}
