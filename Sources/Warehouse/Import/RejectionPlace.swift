/// Where a fault stands in a publisher's file that a profile has turned into records.
struct RejectionPlace {
    let sheet: String?
    /// In a workbook: `C63`.
    let cell: String?
    /// The publisher's name of the column; `nil` if the row as a whole is at fault.
    let column: String?
    /// The publisher's text.
    let value: String?
    /// The record that was made of the row, as canonical CSV.
    let record: String
    /// The row as it stands in the file.
    let original: String

    /// `LOCATION COUNTRY REPORT!C63`, or the sheet alone.
    var address: String? {
        sheet.map { sheet in cell.map { "\(sheet)!\($0)" } ?? sheet }
    }
}
