/// How a database is opened.
///
/// What every connection gets and nobody can turn off: foreign keys enforced (and read back, for
/// SQLite ignores the pragma in some builds), extended result codes, double-quoted text refused
/// as a string, schemas not trusted, defensive mode, recursive triggers (so that `REPLACE` fires
/// delete triggers and history sees it).
public struct ConnectionOptions: Sendable, Equatable {
    public enum Access: Sendable {
        /// The file must exist, and stays as it is.
        case readOnly
        /// The file must exist.
        case readWrite
        /// The file is made if it does not exist, with a write-ahead log.
        case create
    }

    public var access: Access
    /// How long a statement waits for a lock held by somebody else before it fails as busy.
    public var busyTimeout: Duration
    /// The most memory that unsaved and recently read pages may take, in KiB.
    public var cacheKibibytes: Int

    public init(
        access: Access = .readWrite, busyTimeout: Duration = .seconds(5),
        cacheKibibytes: Int = 16_384
    ) {
        self.access = access
        self.busyTimeout = busyTimeout
        self.cacheKibibytes = cacheKibibytes
    }

    public static let readOnly = ConnectionOptions(access: .readOnly)
    public static let readWrite = ConnectionOptions(access: .readWrite)
    public static let create = ConnectionOptions(access: .create)
}
