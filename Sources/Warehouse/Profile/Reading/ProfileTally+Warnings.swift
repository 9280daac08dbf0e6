extension ProfileTally {
    /// What a reader of the summary should know.
    var warnings: [ImportWarning] {
        var warnings = unusedColumns.map {
            ImportWarning(
                rule: "unused-column", place: "",
                message: "the profile does not mention the column “\($0)”")
        }
        warnings += totals.differences.map {
            ImportWarning(
                rule: "printed-total", place: $0.place,
                message: "the printed total of \($0.column) is \($0.printed), and what it is"
                    + " the total of adds up to \($0.computed)")
        }
        return warnings
    }
}
