/// A publisher's file in which a profile does not find what it looks for.
public struct LayoutFault: Error, Equatable, Sendable {
    public let file: String
    /// What is wrong, as a clause.
    public let reason: String
    /// What the reader can do about it, as an order.
    public let fix: String

    init(file: String, reason: String, fix: String) {
        self.file = file
        self.reason = reason
        self.fix = fix
    }

    static func noHeader(_ form: TableForm, file: String, seen: [String]) -> LayoutFault {
        let wanted = form.header.map { "“\($0)”" }.joined(separator: ", ")
        let nearest = form.header.first.flatMap { Spelling.nearest(to: $0, in: seen) }
        return LayoutFault(
            file: file,
            reason: form.header.isEmpty
                ? "it has no row with any text"
                : "no row has all the texts of the header: \(wanted)"
                    + (nearest.map { "; the nearest to the first is “\($0)”" } ?? ""),
            fix: "see that it is the file that the profile is for, or change `header` in a copy"
                + " of the profile (line \(form.place.line))")
    }

    static func noSheet(_ name: String, file: String, sheets: [String]) -> LayoutFault {
        LayoutFault(
            file: file,
            reason: "it has no sheet “\(name)”; it has "
                + (sheets.isEmpty
                    ? "none with cells" : sheets.map { "“\($0)”" }.joined(separator: ", ")),
            fix: "change `sheet` in a copy of the profile")
    }

    /// - Parameter missing: The columns that the profile asks for, each as the list of its names.
    static func noColumns(_ missing: [[String]], in header: TableHeader) -> LayoutFault {
        let parts = missing.map { names -> String in
            let wanted = names.map { "“\($0)”" }.joined(separator: " or ")
            let nearest = names.first.flatMap { Spelling.nearest(to: $0, in: header.columns) }
            return wanted + (nearest.map { " (the nearest is “\($0)”)" } ?? "")
        }
        return LayoutFault(
            file: header.file,
            reason: "the table\(header.sheet.map { " on sheet “\($0)”" } ?? "") has no column "
                + parts.joined(separator: ", no column "),
            fix: "see that it is the file that the profile is for, or change the names in a copy"
                + " of the profile")
    }
}

extension LayoutFault: CustomStringConvertible {
    public var description: String { "\(file): \(reason)\n  fix: \(fix)" }
}
