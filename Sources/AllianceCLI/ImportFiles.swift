internal import Platform

/// The files that an import is told of, those in its folders included.
enum ImportFiles {
    private static let endings = ["csv", "tsv", "tab", "txt", "xlsx"]

    /// - Throws: If there is nothing to read in a folder.
    static func expanded(_ paths: [String]) throws -> [String] {
        try paths.flatMap { path in
            guard FileSystem.isFolder(path) else { return [path] }
            let names = try FileSystem.names(in: path).filter(hasKnownEnding).sorted()
            guard !names.isEmpty else {
                throw CommandFailure(
                    code: "no_files", "\(path): there is no file to import in this folder",
                    hint: "name files that end in \(endings.joined(separator: ", "))")
            }
            return names.map { FileSystem.joined(path, $0) }
        }
    }

    private static func hasKnownEnding(_ name: String) -> Bool {
        guard !name.hasPrefix("."), let dot = name.lastIndex(of: ".") else { return false }
        return endings.contains(name[name.index(after: dot)...].lowercased())
    }
}
