internal import CEmbedded

/// A file of the project that is compiled into the program, so that program and data cannot drift
/// apart.
public struct EmbeddedFile: Sendable {
    /// The path inside its folder: `0001_create_registry.sql`, `choosing/01_asked.sql`.
    public let name: String
    public let bytes: [UInt8]

    /// The bytes as text; every embedded file is UTF-8, which a test checks.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The folders whose files are compiled in.
    public enum Folder: Sendable, CaseIterable {
        case migrations, seeds, reports, profiles
    }

    /// Every file of a folder, in the byte order of their names.
    public static func all(in folder: Folder) -> [EmbeddedFile] {
        list(folder) { _ in true }
    }

    /// The file of this name, or `nil` if there is none.
    public static func named(_ name: String, in folder: Folder) -> EmbeddedFile? {
        list(folder) { $0 == name }.first
    }

    private static func list(
        _ folder: Folder, where isWanted: (String) -> Bool
    ) -> [EmbeddedFile] {
        var count = 0
        let first = unsafe start(of: folder, &count)
        guard let first = unsafe first else { return [] }
        let files = unsafe UnsafeBufferPointer(start: first, count: count)
        return (0..<count).compactMap { index in
            let name = unsafe String(cString: files[index].name)
            guard isWanted(name) else { return nil }
            let bytes = unsafe UnsafeBufferPointer(
                start: files[index].bytes, count: files[index].count)
            return EmbeddedFile(name: name, bytes: unsafe Array(bytes))
        }
    }

    private static func start(
        of folder: Folder, _ count: inout Int
    ) -> UnsafePointer<embedded_file>? {
        switch folder {
        case .migrations: unsafe embedded_migrations(&count)
        case .seeds: unsafe embedded_seeds(&count)
        case .reports: unsafe embedded_reports(&count)
        case .profiles: unsafe embedded_profiles(&count)
        }
    }
}
