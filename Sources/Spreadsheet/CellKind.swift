/// What a cell holds.
public enum CellKind: Sendable {
    /// Nothing, although the cell may have a style.
    case blank
    /// Text, also where it looks like a number.
    case text
    /// A number: its text is the shortest decimal that means the same, without an exponent.
    case number
    /// `TRUE` or `FALSE`.
    case boolean
    /// A day `2010-09-30`, an instant `2010-09-30T12:00:00` or a time of day `12:00:00`, of no
    /// time zone.
    case date
    /// What a formula gives in place of a value (`#N/A`, `#REF!`, `#DIV/0!`), or the text of a
    /// cell that should hold a number and does not.
    case error
}
