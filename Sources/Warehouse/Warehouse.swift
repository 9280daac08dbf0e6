public import Storage

/// One file with everything that is known of who pays for what, by whose count.
public struct Warehouse {
    public let connection: Connection
    /// Who works on it, for the list of batches.
    public let origin: Origin

    /// The warehouse behind an open connection, whose schema is not looked at; see
    /// ``checkSchema()``.
    public init(_ connection: Connection, origin: Origin) {
        self.connection = connection
        self.origin = origin
    }
}
