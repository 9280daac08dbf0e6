/// How a cell looks, as far as publishers put meaning into it.
public struct CellStyle: Equatable, Sendable {
    /// The colour of the text; `nil` if it is left to the program, which shows it black.
    public internal(set) var fontColor: Color?
    /// The colour behind the text; `nil` if there is none or it is a pattern.
    public internal(set) var fill: Color?
    public internal(set) var isBold = false
    public internal(set) var isItalic = false
    /// What the number format shows of a date; `nil` if it shows plain numbers.
    var dateParts: NumberFormat.DateParts?
}
