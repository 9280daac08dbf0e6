/// A type that is read from a row of a result, column by column.
public protocol RowDecodable {
    init(row: borrowing Row) throws(StorageError)
}

extension RowDecodable where Self: ValueConvertible {
    /// Reads the only column of a result such as `SELECT count(*)`.
    @inlinable
    public init(row: borrowing Row) throws(StorageError) {
        self = try row.onlyValue()
    }
}

extension Bool: RowDecodable {}
extension Double: RowDecodable {}
extension Int: RowDecodable {}
extension Int64: RowDecodable {}
extension String: RowDecodable {}
extension Value: RowDecodable {}
extension [UInt8]: RowDecodable {}
extension Optional: RowDecodable where Wrapped: ValueConvertible {}
