/// What has to be known before a field can be made, and so how often it is made.
struct FieldLevel: OptionSet {
    let rawValue: Int

    /// The row.
    static let row = FieldLevel(rawValue: 1)
    /// The column of the value.
    static let column = FieldLevel(rawValue: 2)
    /// The cell of the value.
    static let value: FieldLevel = [.row, .column]
}
