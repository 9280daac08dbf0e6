internal import Storage

extension ReportResult {
    /// The same result with what a source says of how exact a figure is among the marks of its row:
    /// people see no column of qualifiers.
    var withQualifiersAsMarks: ReportResult {
        guard
            let qualifier = columns.firstIndex(where: { $0.name == "qualifier" }),
            columns[qualifier].audience == .detail,
            let marks = columns.firstIndex(where: { $0.kind == .marks })
        else { return self }
        let marked = rows.map { row in
            guard case .text(let word) = row[qualifier], word != "exact", !word.isEmpty else {
                return row
            }
            var row = row
            if case .text(let codes) = row[marks], !codes.isEmpty {
                row[marks] = .text("\(word),\(codes)")
            } else {
                row[marks] = .text(word)
            }
            return row
        }
        return ReportResult(
            title: title, columns: columns, rows: marked, notes: notes, picture: picture)
    }
}
