/// How far a backup has come.
public struct BackupProgress: Equatable, Sendable {
    public let pagesDone: Int
    public let pages: Int
}
