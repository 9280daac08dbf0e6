/// The names of a file's columns.
public struct CSVHeader: Equatable, Sendable {
    /// The names in the order of the file, exactly as they stand there.
    public let names: [String]
    /// The line on which the header starts, counted from 1.
    public let line: Int
    /// What is wrong with it: no header at all, a name that stands twice, a name that is empty.
    public let problems: [CSVProblem]

    /// The place of a column, counted from 0, or `nil` if there is none of that name.
    public func index(of name: String) -> Int? { names.firstIndex(of: name) }

    init(names: [String], line: Int, problems: [CSVProblem]) {
        self.names = names
        self.line = line
        self.problems = problems
    }

    init(names: [String], line: Int, file: String, problem: CSVProblem? = nil) {
        self.names = names
        self.line = line
        var problems = problem.map { [$0] } ?? []
        var firstPlace: [String: Int] = [:]
        for (index, name) in names.enumerated() {
            if name.isEmpty {
                problems.append(.unnamedColumn(index, file: file, line: line))
            } else if let first = firstPlace[name] {
                problems.append(
                    .duplicateColumn(name, first: first, second: index, file: file, line: line))
            } else {
                firstPlace[name] = index
            }
        }
        self.problems = problems
    }
}

extension CSVProblem {
    fileprivate static func unnamedColumn(_ index: Int, file: String, line: Int) -> CSVProblem {
        CSVProblem(
            .unnamedColumn, file: file, line: line, fieldIndex: index, value: "",
            reason: "the column has no name", fix: "name it, or remove the column")
    }

    fileprivate static func duplicateColumn(
        _ name: String, first: Int, second: Int, file: String, line: Int
    ) -> CSVProblem {
        CSVProblem(
            .duplicateColumn, file: file, line: line, fieldIndex: second, column: name,
            reason: "the name stands twice, in fields \(first + 1) and \(second + 1)",
            fix: "give every column a name of its own")
    }
}
