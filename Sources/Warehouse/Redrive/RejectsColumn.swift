/// What a file of rejected rows says of each, after the columns of the file that they come from.
///
/// A redrive passes over these columns. No dataset has a column that begins so.
enum RejectsColumn: String, CaseIterable {
    /// The line of the first file on which the record starts, by which a redrive knows it again.
    case line = "rejected_line"
    /// The columns at fault.
    case column = "rejected_column"
    /// What is wrong, and what can be done about it.
    case reason = "rejected_because"
    /// The record as it stood, where it could not be told apart into fields.
    case record = "rejected_record"

    static let names = allCases.map(\.rawValue)
}
