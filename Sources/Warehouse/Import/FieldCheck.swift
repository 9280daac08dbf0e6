/// How the fields of one column are checked, worked out once for a file.
///
/// Like ``FieldKind``, but with nothing in it that has to be counted or copied for each row.
struct FieldCheck {
    enum Kind {
        case text
        case code(CodeForm)
        /// A word or code of the table at this place, kept as it is.
        case listed(Int)
        /// A code of the table at this place, kept as its number.
        case numbered(Int)
        case day
        case count
        case whole(ClosedRange<Int64>)
        case money(from: Int64)
        case real(RealBounds)
    }

    let kind: Kind
    /// Where the column stands in the file, or -1 if it does not.
    let field: Int
    /// What an empty field stands for, or `nil` if there has to be a value.
    let emptyCell: Cell?
    /// What the column holds in every row of a file that has not got it.
    let absentCell: Cell
    /// Whether the column holds text that may be empty.
    let isText: Bool

    var isListed: Bool {
        if case .listed = kind { true } else { false }
    }
}
