internal import CSQLite
internal import Glibc

extension ConnectionHandle {
    /// The error that the connection just ran into.
    ///
    /// - Parameter sql: The statement that failed.
    func failure(_ code: Int32, sql: String?, message given: String? = nil) -> StorageError {
        var kind = StorageError.Kind(code)
        var message = unsafe given ?? String(cString: sqlite3_errmsg(pointer))
        if kind == .interrupted || kind == .busy || isStopInDisguise(code, message) {
            if context.incident.isDeadlineExceeded {
                kind = .deadlineExceeded
                message = "the time allowed was up"
            } else if context.incident.isWaitInterrupted {
                kind = .interrupted
                message = "interrupted while waiting for a lock"
            } else if kind == .sql {
                kind = .interrupted
                message = "interrupted"
            }
        }
        if kind == .inputOutput, isSpaceLacking {
            kind = .full
            message = "database or disk is full"
        }
        let waited = context.incident.waited
        if kind == .busy, let waited { message += "; waited \(seconds(waited)) for it" }
        let cause = context.incident.cause
        if cause != nil { kind = .callback }
        if let denied = context.incident.denied {
            kind = .notAuthorized
            message = denied
        }
        context.startStatement()

        var fix: String?
        if kind == .cannotOpen, let path {
            message = unsafe "cannot open or make a file beside the database\(reason(of: pointer))"
            fix = "see that files can be made in \(File(path).folder), where SQLite keeps its log"
        }

        var error = StorageError(kind: kind, message: message, sql: sql, path: path, fix: fix)
        error.code = ResultCode(rawValue: code)
        let offset = Int(unsafe sqlite3_error_offset(pointer))
        error.offset = offset < 0 ? nil : offset
        error.waited = kind == .busy ? waited : nil
        error.cause = cause
        if context.transaction != .none, context.lost == nil, !isInTransaction {
            context.lost = error
        }
        return error
    }

    /// Whether the operating system had no room for what SQLite wanted to write beside the
    /// database, of which SQLite says only that it could not.
    private var isSpaceLacking: Bool {
        [ENOSPC, EDQUOT, EFBIG].contains(unsafe sqlite3_system_errno(pointer))
    }

    /// Whether SQLite was stopped while it read the schema anew to alter a table, which it calls
    /// an error in whatever it was reading: `error in table a: interrupted`.
    private func isStopInDisguise(_ code: Int32, _ message: String) -> Bool {
        code == SQLITE_ERROR && message.hasPrefix("error in ")
            && message.hasSuffix(": interrupted")
    }
}

extension StorageError {
    init(kind: Kind, message: String, sql: String, offset: Int) {
        self.init(kind: kind, message: message, sql: sql)
        self.offset = offset
    }

    @unsafe init(opening path: String, code: Int32, connection: OpaquePointer?) {
        let kind = Kind(code)
        if kind == .cannotOpen {
            unsafe self.init(unopened: File(path), reason: reason(of: connection))
        } else {
            unsafe self.init(
                kind: kind, message: String(cString: sqlite3_errmsg(connection)), path: path)
        }
        self.code = ResultCode(rawValue: code)
    }

    /// A file that exists and was not opened, or was not made.
    private init(unopened file: File, reason: String) {
        guard file.kind == .missing else {
            self.init(
                kind: .cannotOpen, message: "the file cannot be opened\(reason)", path: file.path)
            return
        }
        self.init(
            kind: File(file.folder).isWritable ? .cannotOpen : .permissionDenied,
            message: "no file can be made in \(file.folder)\(reason)", path: file.path,
            fix: "name a file in a folder where you may make files")
    }
}

/// What the operating system said when a file was not opened.
///
/// That there is none says nothing: SQLite tries last to read what it could not make.
@unsafe private func reason(of connection: OpaquePointer?) -> String {
    let number = unsafe sqlite3_system_errno(connection)
    guard number != 0, number != ENOENT, let text = unsafe strerror(number) else { return "" }
    return unsafe ": \(String(cString: text))"
}

extension StorageError.Kind {
    /// What a result code means to the caller.
    init(_ code: Int32) {
        if code == directoryIsReadOnly {
            self = .cannotOpen
            return
        }
        self =
            switch code & 0xff {
            // A mismatch is a text where a rowid must stand: the fault of the row, too.
            case SQLITE_CONSTRAINT, SQLITE_MISMATCH: .constraint
            case SQLITE_BUSY, SQLITE_PROTOCOL: .busy
            case SQLITE_INTERRUPT: .interrupted
            case SQLITE_AUTH: .notAuthorized
            case SQLITE_ERROR: .sql
            case SQLITE_PERM: .permissionDenied
            case SQLITE_CANTOPEN: .cannotOpen
            case SQLITE_CORRUPT: .corrupt
            case SQLITE_NOTADB: .notADatabase
            case SQLITE_READONLY: .readOnly
            case SQLITE_FULL: .full
            case SQLITE_IOERR: .inputOutput
            default: .other
            }
    }
}

/// A duration for people: `0.25 s`.
private func seconds(_ duration: Duration) -> String {
    let (seconds, attoseconds) = duration.components
    let hundredths = attoseconds / 10_000_000_000_000_000
    return "\(seconds).\(hundredths < 10 ? "0" : "")\(hundredths) s"
}

/// `SQLITE_READONLY_DIRECTORY`, a macro that Swift cannot import: the database may be written, but
/// not the folder in which its log would stand.
private let directoryIsReadOnly = SQLITE_READONLY | 6 << 8
