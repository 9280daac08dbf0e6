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

    /// What the places of all facts of a row of a text file begin with.
    func words(of row: TableRow) -> String {
        field != nil && row.grid.sheet == nil ? row.place(ofColumn: 0) : ""
    }

    /// - Parameter column: `nil`: the fact is the row as a whole.
    func put(_ place: FactPlace, column: Int?, into fields: inout [String?]) {
        guard let field, fields[field] == nil else { return }
        fields[field] =
            place.row.grid.sheet != nil
            ? place.row.place(ofColumn: column ?? 0)
            : place.words + (column.map { columnWords[$0] } ?? "")
    }
}
