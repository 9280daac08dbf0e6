/// One cell of a publisher's file.
struct GridCell {
    enum Kind {
        /// Text, in which a number or a day has yet to be found.
        case text
        /// A number that a workbook holds as such: digits, a point and a sign, whatever the
        /// publisher's form of numbers is.
        case number
        /// A day that a workbook holds as such: `2010-09-30`, perhaps with a time of day.
        case date
    }

    var text: String
    var kind = Kind.text
    /// In a workbook: the colour of its ground, as RRGGBB.
    var fill: String?
    /// In a workbook: the colour of its text, as RRGGBB.
    var font: String?

    static let empty = GridCell("")

    init(_ text: String) { self.text = text }
}
