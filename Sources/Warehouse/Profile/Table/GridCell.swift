/// One cell of a publisher's file.
struct GridCell {
    var text: String
    /// In a workbook: `C63`.
    var address: String?
    /// In a workbook: the colour of its ground, as RRGGBB.
    var fill: String?
    /// In a workbook: the colour of its text, as RRGGBB.
    var font: String?

    init(_ text: String = "") { self.text = text }
}
