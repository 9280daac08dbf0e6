internal import Reports
internal import Storage
internal import Warehouse

extension Settings {
    /// Opens the warehouse so that nothing in it can change, and hands it to `body` as it is seen
    /// from `viewpoint`.
    ///
    /// Where that takes a private copy, Ctrl-C ends the program at once: nothing is written but
    /// the copy, of which nothing stays.
    func reading<Result>(
        from viewpoint: Viewpoint, _ body: (View) throws -> Result
    ) throws -> Result {
        if viewpoint.isPlain {
            return try reading { try body(try $0.view(from: viewpoint)) }
        }
        let warehouse = try checked(try connected(.readOnly))
        return try body(try warehouse.view(from: viewpoint))
    }
}

extension ReportResult {
    /// The same result, which says from where the warehouse was looked at.
    func seen(in view: View) -> ReportResult {
        guard !view.words.isEmpty else { return self }
        return ReportResult(
            title: ((title.isEmpty ? [] : [title]) + view.words).joined(separator: " · "),
            columns: columns, rows: rows, notes: notes + view.notes, picture: picture)
    }
}
