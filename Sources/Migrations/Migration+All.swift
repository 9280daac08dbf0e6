internal import Embedded
public import Storage

extension Migration {
    /// Every migration, oldest first: the files of the folder `Migrations`, compiled in.
    public static let all = EmbeddedFile.all(in: .migrations).compactMap(Migration.init(file:))

    /// The migration in `0001_create_registry.sql`; `nil` if the name is not of that form, which
    /// a test would find.
    private init?(file: EmbeddedFile) {
        let parts = file.name.split(separator: "_", maxSplits: 1)
        guard parts.count == 2, let number = Int(parts[0]), parts[1].hasSuffix(".sql") else {
            return nil
        }
        self.init(number: number, name: String(parts[1].dropLast(4)), sql: file.bytes)
    }
}
