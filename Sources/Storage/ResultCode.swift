/// A result code of SQLite, extended where SQLite gives more than the primary one.
public struct ResultCode: RawRepresentable, Hashable, Sendable {
    public let rawValue: Int32

    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// The code without the part that says which of several reasons it was.
    public var primary: Int32 { rawValue & 0xff }
}

extension ResultCode: CustomStringConvertible {
    /// The name under which the SQLite manual lists the code, such as `SQLITE_CONSTRAINT_UNIQUE`.
    public var description: String {
        guard let entry = names[primary] else { return "SQLITE_\(rawValue)" }
        let reason = Int(rawValue >> 8)
        guard reason > 0 else { return "SQLITE_\(entry.name)" }
        guard entry.reasons.indices.contains(reason - 1) else {
            return "SQLITE_\(entry.name) (\(rawValue))"
        }
        return "SQLITE_\(entry.name)_\(entry.reasons[reason - 1])"
    }
}

/// Primary codes with their extended reasons, which SQLite numbers from 1; `<sqlite3.h>` 3.40.
private let names: [Int32: (name: String, reasons: [String])] = [
    0: ("OK", []),
    1: ("ERROR", ["MISSING_COLLSEQ", "RETRY", "SNAPSHOT"]),
    2: ("INTERNAL", []),
    3: ("PERM", []),
    4: ("ABORT", ["1", "ROLLBACK"]),
    5: ("BUSY", ["RECOVERY", "SNAPSHOT", "TIMEOUT"]),
    6: ("LOCKED", ["SHAREDCACHE", "VTAB"]),
    7: ("NOMEM", []),
    8: ("READONLY", ["RECOVERY", "CANTLOCK", "ROLLBACK", "DBMOVED", "CANTINIT", "DIRECTORY"]),
    9: ("INTERRUPT", []),
    10: (
        "IOERR",
        [
            "READ", "SHORT_READ", "WRITE", "FSYNC", "DIR_FSYNC", "TRUNCATE", "FSTAT", "UNLOCK",
            "RDLOCK", "DELETE", "BLOCKED", "NOMEM", "ACCESS", "CHECKRESERVEDLOCK", "LOCK", "CLOSE",
            "DIR_CLOSE", "SHMOPEN", "SHMSIZE", "SHMLOCK", "SHMMAP", "SEEK", "DELETE_NOENT", "MMAP",
            "GETTEMPPATH", "CONVPATH", "VNODE", "AUTH", "BEGIN_ATOMIC", "COMMIT_ATOMIC",
            "ROLLBACK_ATOMIC", "DATA", "CORRUPTFS",
        ]
    ),
    11: ("CORRUPT", ["VTAB", "SEQUENCE", "INDEX"]),
    12: ("NOTFOUND", []),
    13: ("FULL", []),
    14: ("CANTOPEN", ["NOTEMPDIR", "ISDIR", "FULLPATH", "CONVPATH", "DIRTYWAL", "SYMLINK"]),
    15: ("PROTOCOL", []),
    16: ("EMPTY", []),
    17: ("SCHEMA", []),
    18: ("TOOBIG", []),
    19: (
        "CONSTRAINT",
        [
            "CHECK", "COMMITHOOK", "FOREIGNKEY", "FUNCTION", "NOTNULL", "PRIMARYKEY", "TRIGGER",
            "UNIQUE", "VTAB", "ROWID", "PINNED", "DATATYPE",
        ]
    ),
    20: ("MISMATCH", []),
    21: ("MISUSE", []),
    22: ("NOLFS", []),
    23: ("AUTH", ["USER"]),
    24: ("FORMAT", []),
    25: ("RANGE", []),
    26: ("NOTADB", []),
    27: ("NOTICE", ["RECOVER_WAL", "RECOVER_ROLLBACK"]),
    28: ("WARNING", ["AUTOINDEX"]),
    100: ("ROW", []),
    101: ("DONE", []),
]
