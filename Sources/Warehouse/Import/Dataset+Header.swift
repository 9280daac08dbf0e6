extension Dataset {
    /// Every column that should not be there, stands twice, or is missing.
    func faults(
        of header: CSVHeader, file: String, hasSource: Bool
    ) -> [HeaderFault] {
        var faults = header.problems.map { problem in
            HeaderFault(
                file: file, line: problem.line, column: problem.column, reason: problem.reason,
                fix: problem.fix)
        }
        if header.names.isEmpty { return faults }
        if let fault = otherLayout(of: header, file: file) { return [fault] }
        let names = columns.map(\.name)
        for name in header.names where !name.isEmpty && !names.contains(name) {
            let others = names.filter { !header.names.contains($0) }
            let nearest = Spelling.nearest(to: name, in: others)
            faults.append(
                HeaderFault(
                    file: file, line: header.line, column: name,
                    reason: "\(self.name) has no such column",
                    fix: "\(nearest.map { "did you mean \($0)? or " } ?? "")remove it; "
                        + "the columns are \(names.joined(separator: ", "))"))
        }
        for column in columns where column.isRequired && !header.names.contains(column.name) {
            if column.name == "source" && hasSource && name != "sources" { continue }
            faults.append(
                HeaderFault(
                    file: file, line: header.line, column: column.name, reason: "it is missing",
                    fix: "add the column; \(column.kind.form)"))
        }
        return faults
    }

    /// The one thing to be said of a file that is laid out in another way, of which each column
    /// would be a fault; `nil` where at least one column is, or was meant to be, one of these.
    private func otherLayout(of header: CSVHeader, file: String) -> HeaderFault? {
        let names = columns.map(\.name)
        let first = header.names[0]
        func fault(_ reason: String, fix: String) -> HeaderFault {
            HeaderFault(file: file, line: header.line, column: nil, reason: reason, fix: fix)
        }
        if first.hasPrefix("PK\u{3}\u{4}") {
            return fault(
                "this is a workbook, or another file in a zip container",
                fix: "save its sheet as CSV, or give the --profile that reads it; "
                    + "`alliance profiles list` names them")
        }
        if header.names.count == 1, !names.contains(first),
            let (separator, word) = [(";", "semicolons"), ("\t", "tabs"), ("|", "bars")]
                .first(where: { first.contains($0.0) })
        {
            let isOtherwiseSound = first.split(separator: separator).contains {
                names.contains(String($0))
            }
            return fault(
                "fields are separated by \(word)",
                fix: isOtherwiseSound
                    ? "save the file with commas"
                    : "save the file with commas, or read it by a profile: `alliance profiles list`"
            )
        }
        let isMeant = header.names.contains {
            names.contains($0) || Spelling.nearest(to: $0, in: names) != nil
        }
        guard !isMeant else { return nil }
        return fault(
            "it has no column of \(name)",
            fix: "the columns are \(names.joined(separator: ", ")); a publisher's own file "
                + "is read by a profile: `alliance profiles list`")
    }
}
