/// One row of a dataset, as a file would have it.
public struct Record: Equatable, Sendable {
    /// The name of the dataset.
    public let dataset: String
    /// Every column with its value, in the order of the dataset; `nil` for no value.
    public let fields: [Field]
    /// The columns that tell it from others.
    public let key: [FieldWord]
    /// The batch that brought it as it is.
    public let batchID: Int64

    public struct Field: Equatable, Sendable {
        public let column: String
        public let value: String?
        /// Whether the value is a number.
        public let isNumber: Bool
    }

    /// The key in words, as commands take it: `host=KOR line=HNS …`.
    public var keyText: String {
        key.filter { !$0.value.isEmpty }.map(\.description).joined(separator: " ")
    }

    /// The value of a column; `nil` if it has none.
    public subscript(column: String) -> String? {
        fields.first { $0.column == column }?.value
    }
}
