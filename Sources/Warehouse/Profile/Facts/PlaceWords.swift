/// Says where in a publisher's file a fact stands, where the profile does not.
struct PlaceWords {
    /// The column of the dataset for it; `nil` if the profile fills that itself.
    private let field: Int?
    /// By the place of a column in a text file: `, column army`.
    private let columnWords: [String]

    init(_ form: FactsForm, _ header: TableHeader) {
        let isOurs = form.fields["locator"] == nil
        field = isOurs ? form.dataset.index(of: "locator") : nil
        columnWords =
            header.sheet == nil
            ? header.columns.map { $0.isEmpty ? "" : ", column \($0.collapsed)" }
            : header.columns.map { _ in "" }
    }

    /// - Parameter column: `nil`: the fact is the row as a whole.
    func put(_ row: TableRow, column: Int?, into fields: inout [String?]) {
        guard let field, fields[field] == nil else { return }
        let place = row.place(ofColumn: column ?? 0)
        fields[field] = column.map { place + columnWords[$0] } ?? place
    }
}
