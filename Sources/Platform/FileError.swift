internal import Glibc

/// A file, a folder or a pipe that could not be used: which, why, and what to do about it.
public struct FileError: Error, Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
        case notFound
        case isDirectory
        case notDirectory
        case alreadyExists
        case notPermitted
        case readOnly
        case diskFull
        /// It should begin with a byte order mark, and does not.
        case noByteOrderMark
        /// A pipe or a device, where a file is needed that can be read at any place.
        case notSeekable
        /// Whoever read our output has stopped reading (`alliance … | head`). Nothing is wrong:
        /// the program ends quietly.
        case brokenPipe
        /// Control-C was pressed, or the end asked for, before there was anything to read.
        case interrupted
        /// Any other error, by its number in `errno`.
        case other(Int32)
    }

    public let kind: Kind
    /// What was tried, as a verb: `open`, `read`, `write`.
    public let operation: String
    /// The path as it was given, or `standard input`, `standard output`.
    public let path: String
    /// What is wrong with it, as a clause: `there is no such file or folder`.
    public let reason: String
    /// What the reader can do about it, as an order.
    public let fix: String

    public init(_ kind: Kind, operation: String, path: String) {
        self.kind = kind
        self.operation = operation
        self.path = path
        (reason, fix) = Self.words(for: kind)
    }

    /// The error that `errno` stands for just after a call of the C library has failed.
    static func last(operation: String, path: String) -> FileError {
        FileError(Kind(errno: errno), operation: operation, path: path)
    }

    private static func words(for kind: Kind) -> (reason: String, fix: String) {
        switch kind {
        case .notFound:
            (
                "there is no such file or folder",
                "check the path, also for small and capital letters"
            )
        case .isDirectory:
            ("it is a folder, not a file", "name a file in that folder")
        case .notDirectory:
            ("a part of the path is a file, not a folder", "check the path")
        case .alreadyExists:
            ("it exists already", "choose another name, or remove the old one first")
        case .notPermitted:
            ("you are not allowed to", "check the owner and the mode with `ls -l`")
        case .readOnly:
            ("the file system is read-only", "choose a folder that can be written")
        case .diskFull:
            ("the disk or your quota is full", "free some space, or choose another disk")
        case .noByteOrderMark:
            (
                "it is said to be UTF-16, and has no byte order mark",
                "say which: utf-16le or utf-16be"
            )
        case .notSeekable:
            ("it is no regular file", "save what comes from it in a file, and name that")
        case .brokenPipe:
            ("whoever read the output has stopped reading", "nothing needs to be done")
        case .interrupted: ("it was interrupted", "run the command again")
        case .other(let number):
            (systemReason(number), "see that the disk and the path are as you expect")
        }
    }

    private static func systemReason(_ number: Int32) -> String {
        guard let text = unsafe strerror(number) else { return "system error \(number)" }
        return unsafe "\(String(cString: text)) (system error \(number))"
    }
}

extension FileError.Kind {
    init(errno number: Int32) {
        self =
            switch number {
            case ENOENT: .notFound
            case EISDIR: .isDirectory
            case ENOTDIR: .notDirectory
            case EEXIST, ENOTEMPTY: .alreadyExists
            case EACCES, EPERM: .notPermitted
            case EROFS: .readOnly
            case ENOSPC, EDQUOT, EFBIG: .diskFull
            case EPIPE: .brokenPipe
            default: .other(number)
            }
    }
}

extension FileError: CustomStringConvertible {
    public var description: String { "cannot \(operation) \(path): \(reason)\n  fix: \(fix)" }
}
