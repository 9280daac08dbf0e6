/// Turns the texts of one field into numbers.
struct FieldNumbers {
    let reader: NumberReader
    let calculation: Calculation
    let divisor: Int?
    /// The name of the divisor's column.
    let divisorName: String
    let markers: [String: Profile.MissingReason]

    func number(of text: FieldText, in row: TableRow) -> FieldText {
        if text.isEmpty || text.problem != nil { return text }
        var result = text
        do {
            if text.form == .published {
                result.text = try reader.plainText(text.text)
                result.form = .number
            }
            if divisor == nil, calculation.isIdle { return result }
            let (divisor, missing) = try divisor(in: row)
            if let missing {
                result = .empty
                result.missing = missing
                return result
            }
            result.text = try calculation.result(of: result.text, dividedBy: divisor)
            return result
        } catch { return text.with(error) }
    }

    /// The number that it is divided by, or why there is none.
    private func divisor(
        in row: TableRow
    ) throws(FieldProblem) -> (String?, Profile.MissingReason?) {
        guard let divisor else { return (nil, nil) }
        let cells = row.grid.cells
        let cell = divisor < cells.count ? cells[divisor] : .empty
        let text = cell.text.collapsed
        if let reason = markers[text] { return (nil, reason) }
        if text.isEmpty { return (nil, .notReported) }
        if cell.kind == .number { return (cell.text, nil) }
        do { return (try reader.plainText(text), nil) } catch {
            throw FieldProblem(
                "its divisor “\(text)” in column \(divisorName): \(error.reason)", fix: error.fix)
        }
    }
}
