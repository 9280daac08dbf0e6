internal import Glibc

extension File {
    /// Whether there is nothing yet, or nothing but a name.
    var hasRoom: Bool { kind == .missing || kind == .regular(bytes: 0) }

    /// The file in which one is made that is to stand here.
    ///
    /// - Parameter isOnly: Whether nobody else makes one at the same time.
    func part(isOnly: Bool) -> File {
        let name = path.split(separator: "/").last ?? ""
        let suffix = isOnly ? "" : "-\(UInt32.random(in: 0...(.max)))"
        return File("\(folder == "/" ? "" : folder)/.\(name).new\(suffix)")
    }

    /// Deletes a database that nobody uses.
    func removeWithLogs() {
        for suffix in ["", "-wal", "-shm", "-journal"] { File(path + suffix).remove() }
    }

    /// Gives a database that is closed its name, and returns `false` if another has it by now.
    func publish(at place: File) throws(StorageError) -> Bool {
        guard File(path + "-wal").kind == .missing else {
            throw StorageError(
                kind: .inputOutput, message: "the new database could not be completed",
                path: place.path)
        }
        // SQLite would play a log that was left beside the place into what is put there.
        for suffix in ["-wal", "-shm", "-journal"] where place.hasRoom {
            File(place.path + suffix).remove()
        }
        switch place.kind {
        case .missing:
            // Unlike `rename` it replaces nothing.
            if unsafe link(path, place.path) == 0 { break }
            if errno == EEXIST { return false }
            try move(to: place)
        case .regular(bytes: 0):
            keepMode(of: place)
            try move(to: place)
        default: return false
        }
        place.synchronizeFolder()
        return true
    }

    private func move(to place: File) throws(StorageError) {
        guard let reason = rename(to: place.path) else { return }
        throw StorageError(
            kind: .inputOutput, message: "cannot rename the finished database: \(reason)",
            path: place.path)
    }

    /// Lets in whoever was let in to the file that is replaced, and nobody else.
    private func keepMode(of file: File) {
        var status = stat()
        guard unsafe stat(file.path, &status) == 0 else { return }
        unsafe chmod(path, status.st_mode & 0o7777)
    }
}
