internal import Glibc

/// Folders, names and removal: the little that the warehouse needs of a file system.
public enum FileSystem {
    public enum Kind: Equatable, Sendable {
        case file, folder
        /// A device, a named pipe or a socket.
        case other
    }

    /// What stands at `path`, links followed, or `nil` if there is nothing that can be seen.
    public static func kind(of path: String) -> Kind? {
        switch mode(of: path).map({ _ in status(of: path) & S_IFMT }) {
        case nil: nil
        case S_IFREG: .file
        case S_IFDIR: .folder
        default: .other
        }
    }

    /// Whether there is anything at `path`.
    public static func exists(_ path: String) -> Bool { kind(of: path) != nil }

    public static func isFolder(_ path: String) -> Bool { kind(of: path) == .folder }

    /// The size of the file at `path` in bytes, or `nil` if it is not a file.
    public static func byteCount(of path: String) -> Int? {
        var status = stat()
        guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return nil
        }
        return Int(status.st_size)
    }

    /// Whether both paths lead to the same file, by whatever names and links.
    public static func isSameFile(_ path: String, _ other: String) -> Bool {
        var first = stat()
        var second = stat()
        guard unsafe stat(path, &first) == 0, unsafe stat(other, &second) == 0 else { return false }
        return first.st_ino == second.st_ino && first.st_dev == second.st_dev
    }

    /// Whether the user may write to the file or folder at `path`.
    public static func isWritable(_ path: String) -> Bool { unsafe access(path, W_OK) == 0 }

    /// Makes a folder and those above it that are missing; one that exists already is fine.
    public static func createFolder(_ path: String) throws(FileError) {
        if path.isEmpty || isFolder(path) { return }
        try createFolder(folder(of: path))
        guard unsafe mkdir(path, 0o777) != 0 else { return }
        // The reason is kept before it is asked whether somebody else has made the folder meanwhile,
        // which leaves a reason of its own.
        let error = FileError.last(operation: "create the folder", path: path)
        if !isFolder(path) { throw error }
    }

    /// The names in a folder, without `.` and `..`, in the order of their bytes.
    public static func names(in folder: String) throws(FileError) -> [String] {
        guard let stream = unsafe opendir(folder.isEmpty ? "." : folder) else {
            throw .last(operation: "list", path: folder)
        }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
                unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { name in
                    unsafe String(cString: name)
                }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Removes a file or an empty folder.
    public static func remove(_ path: String) throws(FileError) {
        guard unsafe Glibc.remove(path) == 0 else { throw .last(operation: "remove", path: path) }
    }

    /// Gives what stands at `path` another name, and replaces a file that has it already.
    public static func rename(_ path: String, to newPath: String) throws(FileError) {
        guard unsafe Glibc.rename(path, newPath) == 0 else {
            throw .last(operation: "rename", path: path)
        }
    }

    /// A name that nothing has, in the same folder and so on the same disk, hidden by its dot.
    public static func temporaryPath(beside path: String) -> String {
        let number = UInt64.random(in: 0...UInt64.max)
        let name = ".\(lastName(of: path)).\(String(number, radix: 36)).tmp"
        return joined(folder(of: path), name)
    }

    /// A new folder for this process in `TMPDIR` or `/tmp`; the caller removes it.
    public static func createTemporaryFolder(prefix: String = "alliance") throws(FileError)
        -> String
    {
        let number = UInt64.random(in: 0...UInt64.max)
        let name = "\(prefix)-\(String(number, radix: 36))"
        let path = joined(ProcessFacts.environment("TMPDIR") ?? "/tmp", name)
        try createFolder(path)
        return path
    }

    /// The path without its last name: `a/b.csv` is in `a`, `b.csv` in the empty path, which is
    /// the working folder.
    public static func folder(of path: String) -> String {
        let trimmed = withoutTrailingSlashes(path)
        guard let slash = trimmed.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
    }

    /// The last name of a path: `b.csv` of `a/b.csv`.
    public static func lastName(of path: String) -> String {
        let trimmed = withoutTrailingSlashes(path)
        guard let slash = trimmed.utf8.lastIndex(of: UInt8(ascii: "/")) else { return trimmed }
        return String(trimmed[trimmed.utf8.index(after: slash)...])
    }

    /// What stands after the last dot of a name: `csv` of `a/b.csv`; `nil` where there is none.
    public static func ending(of path: String) -> String? {
        let name = lastName(of: path)
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
            return nil
        }
        let ending = name[name.utf8.index(after: dot)...]
        return ending.isEmpty ? nil : String(ending)
    }

    /// `name` inside `folder`; the empty folder is the working folder.
    public static func joined(_ folder: String, _ name: String) -> String {
        if folder.isEmpty { return name }
        return folder.utf8.last == UInt8(ascii: "/") ? folder + name : "\(folder)/\(name)"
    }

    private static func withoutTrailingSlashes(_ path: String) -> String {
        var path = path
        while path.utf8.count > 1 && path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
        return path
    }
}

extension FileSystem {
    /// The permissions of what stands at `path`, or `nil` if there is nothing that can be seen.
    static func mode(of path: String) -> mode_t? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        return status.st_mode & 0o7777
    }

    private static func status(of path: String) -> mode_t {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? status.st_mode : 0
    }

    /// The path with every link followed, or `nil` if it leads nowhere.
    static func resolved(_ path: String) -> String? {
        guard let resolved = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    /// Brings a new name in a folder to the disk.
    ///
    /// Some file systems cannot, and the file itself is safe by then, so a failure is no error.
    static func syncFolder(of path: String) {
        let folder = folder(of: path)
        let descriptor = unsafe open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
