internal import Embedded

extension Profile {
    /// The names of the profiles that are part of the program, sorted.
    public static let catalogue: [String] = EmbeddedFile.all(in: .profiles)
        .map(\.profileName).sorted()

    /// The profile of this name that is part of the program.
    public static func named(_ name: String) throws -> Profile {
        try Profile(text: text(ofProfile: name), file: name)
    }

    /// The file of a profile that is part of the program, as it stands.
    public static func text(ofProfile name: String) throws(UnknownName) -> String {
        if let file = EmbeddedFile.named(name + ".toml", in: .profiles) { return file.text }
        throw UnknownName(name, kind: "profile", known: catalogue)
    }

    /// The profile that an option names: one of the program's by its name, or a file by its path.
    ///
    /// - Throws: ``UnknownName``, ``FileError`` or ``ProfileError``.
    public static func find(_ nameOrPath: String) throws -> Profile {
        let isPath = nameOrPath.contains("/") || nameOrPath.hasSuffix(".toml")
        return isPath ? try Profile(path: nameOrPath) : try named(nameOrPath)
    }
}

extension EmbeddedFile {
    fileprivate var profileName: String { String(name.dropLast(5)) }
}
