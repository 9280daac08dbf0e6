/// A failure reported by SQLite, a database that cannot be used as asked, or a value that does
/// not fit the type asked for.
///
/// The text of an error is for people. Code that reacts to an error switches over ``kind``.
public struct StorageError: Error, Sendable {
    public enum Kind: Hashable, Sendable {
        /// The statement would break a rule of the schema, such as a CHECK or a foreign key.
        case constraint
        /// Somebody else holds the lock, and went on holding it for as long as we waited.
        case busy
        /// The statement was stopped by ``Interrupter/interrupt()``.
        case interrupted
        /// The statement was stopped because its time was up.
        case deadlineExceeded
        /// The statement does something that untrusted SQL may not.
        case notAuthorized
        /// The SQL does not compile, or an expression in it failed.
        case sql
        /// A function or row source written in Swift threw ``StorageError/cause``.
        case callback

        /// The text to prepare holds no statement, or more than one.
        case notOneStatement
        /// The statement has no parameter with this name.
        case unknownParameter(String)
        /// The statement has a parameter that was given no value.
        case missingParameter(String)
        /// The result has no column with this name.
        case unknownColumn(String)
        /// The result has several columns with this name.
        case ambiguousColumn(String)
        /// A single value was asked for, of a result with no column or several.
        case notOneColumn
        /// Exactly one row was asked for, of a result with none.
        case noRow
        /// The column holds a value of another type than the one asked for.
        case wrongType(column: String)

        /// There is no such file.
        case missingFile
        /// There is no folder in which the file could be.
        case missingFolder
        /// The operating system does not open or make the file, or one that belongs beside it.
        case cannotOpen
        /// The path leads to a folder or a device.
        case notAFile
        /// The operating system forbids it.
        case permissionDenied
        /// The file has no bytes, so there is no database in it.
        case emptyFile
        /// The file is something else than an SQLite database.
        case notADatabase
        /// The file is a damaged SQLite database.
        case corrupt
        /// The database, or the connection to it, is for reading only.
        case readOnly
        /// The disk, or the space given to the database, is full.
        case full
        /// The operating system failed to read or write.
        case inputOutput
        /// The file that was to be written exists already.
        case fileExists
        /// What is to be written is what is to be read, or belongs to it.
        case sameFile
        /// A copy differs from what was copied.
        case notVerified
        /// A transaction was over before its body was, because a statement in it rolled back.
        case transactionLost
        /// The transaction cannot be used for this: it only reads.
        case readTransaction
        /// A source that gives its rows once was read a second time.
        case alreadyRead
        /// SQLite failed in a way that has no case of its own; see ``StorageError/code``.
        case other
    }

    public let kind: Kind
    /// What SQLite said, as a code; `nil` when SQLite was not asked.
    public internal(set) var code: ResultCode?
    /// What is wrong, as a clause.
    public let message: String
    /// The text of the statement that failed, if there was one.
    public internal(set) var sql: String?
    /// Where in ``sql`` the fault is, in bytes from its start, if SQLite could tell.
    public internal(set) var offset: Int?
    /// The database file, or `nil` for one in memory.
    public internal(set) var path: String?
    /// How long a lock was waited for, when ``kind`` is `busy`.
    public internal(set) var waited: Duration?
    /// The error thrown by Swift code that SQLite had called.
    public internal(set) var cause: (any Error)?
    /// What can be done about it, as an order.
    public internal(set) var fix: String?

    public init(
        kind: Kind, message: String, sql: String? = nil, path: String? = nil, fix: String? = nil
    ) {
        self.kind = kind
        self.message = message
        self.sql = sql
        self.path = path
        self.fix = fix ?? kind.remedy
    }

    /// The name of the constraint that was broken (`exit_follows_entry`), or the columns of a
    /// UNIQUE or NOT NULL one (`allies.code`).
    public var constraint: String? {
        guard kind == .constraint, let end = message.firstRange(of: "constraint failed: ") else {
            return nil
        }
        return String(message[end.upperBound...])
    }
}

extension StorageError.Kind {
    /// The advice that goes with every error of this kind, if there is one.
    var remedy: String? {
        switch self {
        case .busy: "try again when the other program has finished, or close it"
        case .missingFile: "check the path, or create the database first"
        case .missingFolder: "create the folder first, or check the path"
        case .cannotOpen: "see that the disk and the path are as you expect"
        case .notAFile: "name a file"
        case .permissionDenied: "ask the owner of the file and its folder for permission"
        case .emptyFile: "create the database first, or delete the file if it is a leftover"
        case .notADatabase: "check the path; an SQLite database begins with 'SQLite format 3'"
        case .corrupt: "restore a backup; keep the damaged file, for much of it may be readable"
        case .readOnly: "open a copy of the file where it may be written"
        case .full: "free some space on the disk and try again; nothing was changed"
        case .inputOutput: "check the disk; nothing was changed"
        case .fileExists: "choose another name, or say that the file may be replaced"
        case .sameFile: "choose another name"
        case .deadlineExceeded: "allow more time, or ask for less"
        case .missingParameter(let name): "give a value for :\(name)"
        case .unknownParameter, .unknownColumn, .ambiguousColumn, .notOneColumn, .noRow, .wrongType,
            .notOneStatement, .constraint, .interrupted, .notAuthorized, .sql, .callback,
            .notVerified, .transactionLost, .readTransaction, .alreadyRead, .other:
            nil
        }
    }
}
