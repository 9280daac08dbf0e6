internal import Glibc

/// What stands at a path of the file system, and the few things that are done to it here.
struct File {
    let path: String

    init(_ path: String) { self.path = path }

    enum Kind: Equatable {
        case missing, folder, other
        /// Whatever it is, it stands in a folder that may not be entered.
        case hidden
        case regular(bytes: Int)
    }

    /// What stands there, after following links.
    var kind: Kind {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return errno == EACCES ? .hidden : .missing }
        return switch status.st_mode & S_IFMT {
        case S_IFREG: .regular(bytes: Int(status.st_size))
        case S_IFDIR: .folder
        default: .other
        }
    }

    var isReadable: Bool { unsafe access(path, R_OK) == 0 }

    var isWritable: Bool { unsafe access(path, W_OK) == 0 }

    /// The folder in which the path stands.
    var folder: String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Makes sure that the path leads into a folder.
    func checkFolder() throws(StorageError) {
        let kind = File(folder).kind
        guard kind != .folder else { return }
        throw StorageError(
            kind: .missingFolder,
            message: kind == .missing ? "there is no folder \(folder)" : "\(folder) is no folder",
            path: path)
    }

    /// The path with every link followed, as SQLite follows them before it looks for the files
    /// beside it; where there is no file yet, with those that lead to its folder.
    var resolved: File {
        if let path = File.realPath(path) { return File(path) }
        let name = path.split(separator: "/").last ?? ""
        return File.realPath(folder).map { File("\($0 == "/" ? "" : $0)/\(name)") } ?? self
    }

    /// The file to which the path leads if it is a link that leads to one; otherwise the path.
    var linked: File {
        var status = stat()
        guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else {
            return self
        }
        return File.realPath(path).map { File($0) } ?? self
    }

    private static func realPath(_ path: String) -> String? {
        guard let resolved = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    /// Deletes the file if there is one.
    func remove() { unsafe unlink(path) }

    /// Gives the file the name `path`, at once and in place of what had it.
    ///
    /// - Returns: Why not, or `nil` if it was done.
    func rename(to path: String) -> String? {
        guard unsafe Glibc.rename(self.path, path) == 0 else {
            return unsafe String(cString: strerror(errno))
        }
        return nil
    }

    /// Whether both paths lead to the same file, by whatever names and links.
    func isSameFile(as other: String?) -> Bool {
        var mine = stat()
        var others = stat()
        guard let other, unsafe stat(path, &mine) == 0, unsafe stat(other, &others) == 0 else {
            return false
        }
        return mine.st_ino == others.st_ino && mine.st_dev == others.st_dev
    }

    /// Makes sure that the name of the file survives a power failure.
    func synchronizeFolder() {
        let descriptor = unsafe open(folder, O_RDONLY)
        guard descriptor >= 0 else { return }
        // Some file systems cannot; then there is nothing that could be done about it.
        fsync(descriptor)
        close(descriptor)
    }
}
