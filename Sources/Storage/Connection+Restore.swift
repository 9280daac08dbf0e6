extension Connection {
    /// Puts what is in the backup at `backup` in the place of what is in the database at `path`.
    ///
    /// The backup is checked first. It is written into the database as one transaction, so that
    /// others who have it open see what was there before or what is there now, and nothing in
    /// between. A file that is no database, or is damaged, is replaced instead.
    ///
    /// - Throws: ``StorageError``, of kind `sameFile` if the two are one; the database is then as
    ///   it was.
    public static func restore(
        from backup: String, to path: String, busyTimeout: Duration = .seconds(5),
        progress: (BackupProgress) throws -> Void = { _ in }
    ) throws {
        guard !File(path).isSameFile(as: backup) else {
            throw StorageError(
                kind: .sameFile, message: "the backup is the database itself", path: path,
                fix: "choose another backup")
        }
        let source = try Connection(path: backup, options: .readOnly)
        let problems = try source.integrityProblems()
        guard problems.isEmpty else {
            throw StorageError(
                kind: .corrupt, message: problems.joined(separator: "; "), path: backup,
                fix: "choose another backup")
        }
        guard let target = try existing(path, busyTimeout) else {
            return try source.backup(to: path, replacing: true, progress: progress)
        }
        try source.readTransaction {
            try source.copyPages(to: target.handle, progress)
            let differences = try source.difference(from: target)
            guard differences.isEmpty else {
                throw StorageError(
                    kind: .notVerified,
                    message: "the copy is not the same: \(differences.joined(separator: "; "))",
                    path: path, fix: "check the disk")
            }
        }
    }

    /// The database at `path`; `nil` if there is none or it is past use.
    private static func existing(
        _ path: String, _ busyTimeout: Duration
    ) throws(StorageError) -> Connection? {
        do {
            return try Connection(
                path: path, options: ConnectionOptions(busyTimeout: busyTimeout))
        } catch {
            switch error.kind {
            case .missingFile, .missingFolder, .emptyFile, .notADatabase, .corrupt: return nil
            default: throw error
            }
        }
    }
}
