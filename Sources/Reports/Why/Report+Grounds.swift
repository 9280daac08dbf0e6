internal import Storage
internal import Warehouse

extension Report {
    /// The statement that tells what the answer rests on; `nil` for a report about the file itself.
    public var why: SQLFile? { SQLFile.all.first { $0.name == name + ".why.sql" } }

    /// The facts behind the rows of an answer that was found on the same connection just before.
    ///
    /// - Throws: ``WhyError/unexplained(report:)`` where nothing tells them.
    func grounds(_ arguments: ReportArguments, on connection: Connection) throws -> [Ground] {
        guard let why else { throw WhyError.unexplained(report: name) }
        var select = try connection.prepare(why.sql)
        let names = select.columnNames
        let places = try Self.groundColumns.map { name in
            guard let place = names.firstIndex(of: name) else {
                throw StorageError(
                    kind: .unknownColumn(name), message: "\(why.name) has no column \(name)",
                    sql: why.sql)
            }
            return place
        }
        let keyPlaces = names.indices.filter { !places.contains($0) }
        var members = try connection.prepare(
            "SELECT key, atom FROM json_each(:fact) ORDER BY id")
        return try select.rows(arguments.parameters(for: select.parameterNames)) { row in
            let words = try members.rows(["fact": try row[places[4]] as String]) { member in
                FieldWord(column: try member[0] as String, value: member.value(at: 1).fieldText)
            }
            return Ground(
                row: keyPlaces.map { Ground.KeyValue(column: names[$0], value: row.value(at: $0)) },
                cells: (try row[places[0]] as String).split(separator: ",").map(String.init),
                role: try row[places[1]], weight: try row[places[2]], dataset: try row[places[3]],
                key: words)
        }
    }

    /// What every statement of the kind gives beside the key of the report's rows.
    private static let groundColumns = ["cells", "role", "weight", "dataset", "fact"]
}

extension Value {
    /// The value as a field of a file.
    fileprivate var fieldText: String {
        switch self {
        case .null: ""
        case .integer(let integer): String(integer)
        case .real(let real): real.decimalText
        case .text(let text): text
        case .blob: ""
        }
    }

    /// A number that compares with others, whichever way it is stored.
    var comparable: Value {
        if case .integer(let integer) = self { .real(Double(integer)) } else { self }
    }
}

extension ReportResult {
    /// The places of the columns by which `grounds` know their rows.
    func keyPlaces(of grounds: [Ground]) throws(WhyError) -> [Int] {
        guard let first = grounds.first else { return [] }
        var places: [Int] = []
        for part in first.row {
            guard let place = columns.firstIndex(where: { $0.name == part.column }) else {
                throw .badKey(column: part.column)
            }
            places.append(place)
        }
        return places
    }

    /// Those of `grounds` that are behind a row.
    func grounds(behind row: [Value], of grounds: [Ground]) throws(WhyError) -> [Ground] {
        let key = try keyPlaces(of: grounds).map { row[$0].comparable }
        return grounds.filter { $0.row.map(\.value.comparable) == key }
    }
}
