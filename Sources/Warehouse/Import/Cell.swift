/// What a field was found to hold, ready to be given to SQLite.
enum Cell {
    case null
    case integer(Int64)
    case real(Double)
    /// Text that stays where it is: in the record's field at this place, or, for a place below 0,
    /// in the checker's constant at its complement.
    case text(Int32)
    /// A day by its number, and its text as for ``text(_:)``.
    case day(Int32, text: Int32)

    var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// Whether this is more than, equal to (0) or less than `other`; `nil` if either is no number
    /// or day.
    func compared(to other: Cell) -> Int? {
        switch (self, other) {
        case (.integer(let left), .integer(let right)): sign(left, right)
        case (.real(let left), .real(let right)): sign(left, right)
        case (.day(let left, _), .day(let right, _)): sign(left, right)
        default: nil
        }
    }

    private func sign<Number: Comparable>(_ left: Number, _ right: Number) -> Int {
        left < right ? -1 : left == right ? 0 : 1
    }
}
