internal import Platform
internal import Storage
public import Warehouse

extension Report {
    /// Answers what was asked, and says what the answer was made of.
    ///
    /// - Parameters:
    ///   - asOf: The option by which the warehouse is seen as it was, for the receipt.
    ///   - editions: Those by which editions were chosen.
    public func runWithReceipt(
        _ arguments: ReportArguments, in warehouse: Warehouse, asOf: String? = nil,
        editions: [String] = []
    ) throws -> (result: ReportResult, receipt: Receipt) {
        let connection = warehouse.connection
        return try connection.readTransaction {
            let result = try run(arguments, on: connection)
            let facts =
                try facts(behind: result, arguments, in: warehouse) + chosenBy(in: warehouse)
            let receipt = Receipt(
                report: name, title: result.title,
                parameters: arguments.values.sorted { $0.key < $1.key }.map {
                    Receipt.Parameter(name: $0.key, value: $0.value)
                },
                asOf: asOf, editions: editions, moment: SystemClock.now,
                programVersion: warehouse.origin.programVersion,
                schemaVersion: try warehouse.schemaVersion(),
                sqliteVersion: try connection.one("SELECT sqlite_version()", as: String.self),
                sqlSHA256: try statementsSHA256, resultSHA256: sha256(try result.text(as: .csv)),
                rowCount: result.rows.count,
                facts: facts.map { record in
                    Receipt.Fact(
                        dataset: record.dataset, key: record.key, sha256: record.contentSHA256)
                })
            return (result, receipt)
        }
    }

    /// The records by which the facts of the answer that was found just before were chosen and
    /// weighed, in the order of their keys.
    private func chosenBy(in warehouse: Warehouse) throws -> [Record] {
        guard let rules else { return [] }
        let connection = warehouse.connection
        var members = try connection.prepare("SELECT key, atom FROM json_each(:key) ORDER BY id")
        var finder = EvidenceFinder(warehouse)
        var select = try connection.prepare(rules.sql)
        let keys = try select.rows { row in
            FactKey(
                dataset: try row["dataset"],
                key: try members.rows(["key": try row["key"] as String]) { member in
                    FieldWord(column: try member[0], value: try member[1])
                })
        }
        return try keys.map { try finder.record($0) }
    }

    /// The hash of all statements of the report, in the order in which they run.
    private var statementsSHA256: String {
        get throws {
            sha256(
                (try steps + [query] + [why].compactMap(\.self)).map(\.sql)
                    .joined(separator: "\u{0}"))
        }
    }
}
