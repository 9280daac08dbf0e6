import Storage
import TestSupport
import Testing

@testable import Reports
@testable import Warehouse

@Suite struct `A receipt` {
    private let warehouse: Warehouse

    init() throws {
        let origin = Origin(programVersion: "test")
        warehouse = Warehouse(try Connection(path: ":memory:", options: .create), origin: origin)
        try Warehouse.migrator(origin).migrate(warehouse.connection)
        _ = try warehouse.loadSeeds()
    }

    private func receipt(
        _ report: Report = .contributions,
        _ options: [String: String] = ["host": "KOR", "year": "2019"]
    ) throws -> Receipt {
        try report.runWithReceipt(
            ReportArguments(options, for: report, on: warehouse.connection), in: warehouse
        ).receipt
    }

    @Test func `is the same each time but for the moment`() throws {
        let (first, second) = (try receipt(), try receipt())
        #expect(first.dataSHA256 == second.dataSHA256)
        #expect(first.resultSHA256 == second.resultSHA256)
        #expect(first.facts == second.facts && !first.facts.isEmpty)
        #expect(try first.compared(in: warehouse, file: "r").isIdentical)
    }

    @Test func `of a day that was not asked is run again for the same day`() throws {
        let receipt = try receipt(.lapses, [:])
        #expect(receipt.parameters.contains { $0.name == "on" && $0.value != .null })
        #expect(try receipt.compared(in: warehouse, file: "r").isIdentical)
    }

    private func change(_ sql: String) throws -> ReceiptComparison {
        let receipt = try receipt()
        try warehouse.connection.execute(sql)
        return try receipt.compared(in: warehouse, file: "r")
    }

    @Test func `names the fact that changed`() throws {
        let comparison = try change(
            """
            UPDATE exchange_rates SET units_per_usd = 1200
            WHERE currency = 'KRW' AND valid_from = '2019-01-01'
                AND convention = 'period-average'
            """)
        #expect(!comparison.isIdentical && !comparison.isResultSame && comparison.isSQLSame)
        #expect(comparison.differences.map(\.kind) == [.changed])
        #expect(comparison.differences.map(\.dataset) == ["exchange-rates"])
    }

    @Test func `names a fact that changed though the answer did not`() throws {
        let comparison = try change(
            """
            UPDATE exchange_rates SET note = 'looked up again'
            WHERE currency = 'KRW' AND valid_from = '2019-01-01'
                AND convention = 'period-average'
            """)
        #expect(!comparison.isIdentical && comparison.isResultSame)
        #expect(comparison.differences.map(\.kind) == [.changed])
    }

    @Test func `names facts that appeared and vanished`() throws {
        let comparison = try change(
            """
            UPDATE contributions SET line = 'D_UTIL'
            WHERE host = 'KOR' AND line = 'D_LABOR' AND label_from = 2019 AND label_to = 2019
            """)
        #expect(comparison.differences.map(\.kind.rawValue).sorted() == ["appeared", "vanished"])
    }

    @Test(arguments: [
        (
            "UPDATE method_lines SET note = 'x' WHERE method = 'dod-npsc' AND line = 'HNS'",
            ["changed method-lines", "changed method-lines"]
        ),
        (
            "UPDATE method_lines SET weight = 0.5 WHERE method = 'dod-npsc' AND role = 'numerator'",
            ["changed method-lines"]
        ),
        (
            "DELETE FROM method_series WHERE method = 'dod-npsc' AND side = 'us' AND rank = 1",
            ["vanished method-series"]
        ),
        ("UPDATE methods SET note = 'x' WHERE method = 'dod-npsc'", ["changed methods"]),
        ("UPDATE cost_lines SET title = 'x' WHERE line = 'D_LABOR'", ["changed cost-lines"]),
        ("UPDATE method_lines SET note = 'x' WHERE method = 'spark-sma'", []),
        ("UPDATE host_lines SET note = 'x' WHERE host = 'JPN'", []),
    ])
    func `names the method and the cost lines by which its facts were chosen`(
        sql: String, told: [String]
    ) throws {
        let receipt = try receipt(
            .burdenShare, ["host": "KOR", "year": "2020", "method": "dod-npsc"])
        try warehouse.connection.execute(sql)
        let comparison = try receipt.compared(in: warehouse, file: "r")
        let names = comparison.differences.map { "\($0.kind.rawValue) \($0.dataset)" }
        #expect(names == told)
        #expect(comparison.isIdentical == told.isEmpty)
    }

    @Test func `is indifferent to facts of others`() throws {
        #expect(try change("UPDATE contributions SET note = 'x' WHERE host = 'JPN'").isIdentical)
    }

    @Test(arguments: [
        ("", "this is no JSON"), ("{", "this is no JSON"), ("{}", "has a member receipt"),
        ("[]", "has a member receipt"), ("{\"receipt\": 2}", "form 2"),
        ("{\"receipt\": 1}", "has a member report"),
    ])
    func `that is none is refused`(text: String, words: String) throws {
        let error = #expect(throws: ReceiptError.self) {
            try Receipt(text, file: "r.json", on: warehouse.connection)
        }
        #expect(error?.description.contains(words) ?? false)
    }

    /// The receipt of an answer as the text of a file, with some of it replaced.
    private func text(
        _ report: Report, _ options: [String: String], _ changes: [(String, String)]
    ) throws -> String {
        let receipt = try receipt(report, options)
        var text = try receipt.text(on: warehouse.connection)
        for (before, after) in changes {
            #expect(text.contains(before), "\(before) in \(text.prefix(900))")
            text = text.replacing(before, with: after)
        }
        return text
    }

    private func verify(_ text: String) throws -> ReceiptComparison {
        try Receipt(text, file: "r.json", on: warehouse.connection)
            .compared(in: warehouse, file: "r.json")
    }

    @Test(
        arguments: [
            (.contributions, ["host": "KOR", "year": "2019"]),
            (.contributions, ["host": "KOR", "from": "2018-01-01", "until": "2020-01-01"]),
            (.contributions, ["host": "KOR", "year": "2019", "rate": "fixed:KRW=1165.8"]),
            (.bases, ["near": "37.5665,126.9780", "km": "100"]), (.bases, ["host": "KOR"]),
            (.claim, ["host": "KOR", "value": "5e9", "date": "2019-05"]),
            (.escalation, ["agreement": "us-rok-sma-12", "index": "2,2028=7.5"]),
            (.natoGuidelines, [:]), (.lapses, [:]), (.costPlus, ["host": "KOR"]),
        ] as [(Report, [String: String])])
    func `that was kept in a file is taken back as it was`(
        report: Report, options: [String: String]
    ) throws {
        #expect(try verify(try text(report, options, [])).isIdentical)
    }

    @Test(arguments: [
        ("\"year\":2019", "\"year\":\"abc\"", "changed: its parameter year is abc"),
        ("\"year\":2019", "\"year\":\"2019\"", "changed: its parameter year cannot have been"),
        ("\"year\":2019", "\"year\":[2019]", "a parameter of a receipt is"),
        (
            "\"host\":\"KOR\",\"label", "\"host\":5,\"label",
            "changed: its parameter host cannot have been"
        ),
        ("\"year\":2019", "\"year\":2019,\"yaer\":1", "no parameter yaer"),
        ("\"label_to\":2019", "\"label_to\":2030", "its parameter label_to cannot have been"),
        ("\"label_to\":2019,", "", "its parameter label_to is missing"),
        ("\"rows\":", "\"rows\":1", "changed: it tells of 1"),
        ("\"rows\":", "\"rows\":true,\"x\":", "member rows of a receipt is of type integer"),
        ("\"data_sha256\":\"", "\"data_sha256\":\"0", "changed: its data_sha256"),
        ("\"facts\":[", "\"facts\":\"x\",\"x\":[", "member facts of a receipt is of type array"),
        ("\"facts\":[", "\"facts\":[\"x\",", "a fact of a receipt has"),
        ("\"facts\":[", "\"facts\":[{}],\"x\":[", "a fact of a receipt has"),
        ("\"facts\":[", "\"facts\":[],\"x\":[", "changed: its data_sha256"),
        ("\"editions\":[]", "\"editions\":[1]", "member editions of a receipt holds texts"),
        ("\"moment\":\"", "\"moment\":7,\"x\":\"", "member moment of a receipt is of type text"),
    ])
    func `that somebody changed is refused, with what, why and what to do`(
        before: String, after: String, words: String
    ) throws {
        let text = try text(.contributions, ["host": "KOR", "year": "2019"], [(before, after)])
        let error = #expect(throws: ReceiptError.self) { try verify(text) }
        #expect(error?.description.contains(words) ?? false, "\(String(describing: error))")
        #expect(error?.description.contains("\n  fix: ") ?? false)
    }
}

extension Receipt {
    /// The receipt as JSON, as the program keeps it in a file.
    fileprivate func text(on connection: Connection) throws -> String {
        func quoted(_ text: String) -> String { jsonString(text) }
        func shown(_ value: Value) throws -> String {
            switch value {
            case .null, .blob: "null"
            case .integer(let integer): String(integer)
            case .real(let real): "\(real)"
            case .text(let text): quoted(text)
            }
        }
        let parameters = try parameters.map { "\(quoted($0.name)):\(try shown($0.value))" }
        let facts = facts.map { fact in
            let key = fact.key.map { "\(quoted($0.column)):\(quoted($0.value))" }
            return """
                {"dataset":\(quoted(fact.dataset)),"key":{\(key.joined(separator: ","))},\
                "sha256":\(quoted(fact.sha256))}
                """
        }
        return """
            {"receipt":1,"report":\(quoted(report)),"title":\(quoted(title)),\
            "parameters":{\(parameters.joined(separator: ","))},"as_of":null,"editions":[],\
            "moment":\(quoted(moment)),"program_version":"test","schema_version":1,\
            "sqlite_version":"3","sql_sha256":\(quoted(sqlSHA256)),\
            "result_sha256":\(quoted(resultSHA256)),"rows":\(rowCount),\
            "data_sha256":\(quoted(dataSHA256)),"facts":[\(facts.joined(separator: ","))]}
            """
    }
}
