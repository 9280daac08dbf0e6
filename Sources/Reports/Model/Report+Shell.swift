internal import Storage

extension Report {
    /// The report as a script for the stock `sqlite3` shell, which prints the same rows as CSV.
    public func shellScript(_ arguments: ReportArguments) throws -> String {
        let statements = steps.map(\.sql) + [try query.sql]
        var lines = [".mode csv", ".headers on", ".parameter init"]
        for (name, value) in arguments.values.sorted(by: { $0.key < $1.key }) {
            let word = value.description.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            lines.append(".parameter set :\(name) \"\(word)\"")
        }
        return (lines + statements).joined(separator: "\n") + "\n"
    }
}
