internal import Storage
internal import Warehouse

/// A column of an SDMX-CSV file: what it is there, and what may stand in it.
struct SDMXComponent {
    enum Role { case dimension, time, measure, attribute }

    enum Values {
        case text, whole, decimal, time
        /// One of a list's codes.
        case codes(SDMXCodeList)
    }

    let id: String
    let role: Role
    let meaning: String
    let values: Values
    /// Whether every observation has it.
    let isRequired: Bool
}

/// The codes that a column may hold, each with its name.
struct SDMXCodeList: Equatable {
    let id: String
    let codes: [Code]

    struct Code: Equatable {
        let id: String
        let name: String
    }

    init(_ id: String, _ codes: [(String, String)]) {
        self.id = id
        self.codes = codes.map { Code(id: $0.0, name: $0.1) }
    }

    /// Words of a vocabulary, which name themselves.
    init(_ id: String, words: [String]) {
        self.init(id, words.map { ($0, $0.replacing("-", with: " ")) })
    }
}

extension SDMXComponent {
    /// The columns of the file of a dataset, after those that name its structure.
    static func all(
        of dataset: Dataset, query: String, on connection: Connection
    ) throws -> [SDMXComponent] {
        let names = try connection.prepare(query).columnNames
        return try names.dropFirst(SDMX.structureColumns).map {
            try SDMXComponent($0, of: dataset, on: connection)
        }
    }

    private init(_ id: String, of dataset: Dataset, on connection: Connection) throws {
        self.id = id
        let column = Self.column(of: dataset, for: id)
        let isKey = dataset.key.contains { $0.name == column?.name }
        switch id {
        case "TIME_PERIOD": role = .time
        case "OBS_VALUE": role = .measure
        case "CURRENCY_DENOM": role = .dimension
        default: role = isKey ? .dimension : .attribute
        }
        meaning = Self.meanings[id] ?? column?.meaning ?? ""
        values = try Self.values(id, column, on: connection)
        isRequired =
            role == .dimension || role == .time
            || ["OBS_STATUS", "UNIT_MEASURE", "UNIT_MULT"].contains(id)
            || (role == .attribute && column?.isRequired == true)
    }

    /// The column of the dataset that the values come from.
    private static func column(of dataset: Dataset, for id: String) -> Column? {
        let names =
            switch id {
            case "REF_AREA": ["host", "ally"]
            case "COST_LINE": ["line"]
            case "INDICATOR": ["measure"]
            case "SOURCE_LOCATOR": ["locator"]
            case "COMMENT_OBS": ["note"]
            case "UNIT_MEASURE": dataset.name == "contributions" ? ["currency"] : ["unit"]
            case "OBS_VALUE": ["amount", "value", "people", "units_per_usd"]
            case "VALUE_LOW": ["amount_low", "value_low"]
            case "VALUE_HIGH": ["amount_high", "value_high"]
            default: [id.lowercased()]
            }
        return names.lazy.compactMap { dataset.index(of: $0) }.first.map { dataset.columns[$0] }
    }

    private static func values(
        _ id: String, _ column: Column?, on connection: Connection
    ) throws -> Values {
        switch id {
        case "TIME_PERIOD": return .time
        case "OBS_VALUE": return .decimal
        case "UNIT_MULT", "DECIMALS": return .whole
        case "OBS_STATUS": return .codes(.observationStatus)
        case "CURRENCY_DENOM": return .codes(try .currencies(on: connection))
        default: break
        }
        switch column?.valueForm {
        case .word(let words): return .codes(SDMXCodeList("CL_" + id, words: words))
        case .code(of: .allies): return .codes(try .allies(on: connection))
        case .code(of: .currencies): return .codes(try .currencies(on: connection))
        case .whole: return .whole
        case .decimal: return .decimal
        // Codes of sources and cost lines have full stops, which no code of SDMX may have.
        case .code, .text, .day, nil: return .text
        }
    }

    /// What is said of columns that no dataset has as they are, or of those that it has otherwise.
    private static let meanings = [
        "TIME_PERIOD":
            "A calendar year or a day, or the first day and how many days the period has.",
        "OBS_STATUS":
            "How far the observation can be trusted; U is what nobody has checked against its source.",
        "UNIT_MEASURE": "The unit of the value.",
        "UNIT_MULT": "The power of ten that the value is to be multiplied by: 0.",
        "DECIMALS": "How many decimals the value has.",
        "CURRENCY_DENOM": "The currency of which one unit is bought: the US dollar.",
        "ITEM": "A named part of the line; _T: its total.",
        "COMPONENT": "A named part or variety; _T: the whole.",
        "VARIANT": "Tells apart two values of one source; _Z: there is one.",
    ]
}

extension SDMXCodeList {
    /// What we use of the cross-domain list CL_OBS_STATUS.
    static let observationStatus = SDMXCodeList(
        "CL_OBS_STATUS",
        [
            ("A", "Normal value"), ("B", "Time series break"), ("E", "Estimated value"),
            ("P", "Provisional value"), ("U", "Low reliability"),
        ])

    static func allies(on connection: Connection) throws -> SDMXCodeList {
        try named("CL_AREA", "SELECT ally, name FROM allies ORDER BY ally", on: connection)
    }

    static func currencies(on connection: Connection) throws -> SDMXCodeList {
        try named(
            "CL_CURRENCY", "SELECT currency, name FROM currencies ORDER BY currency",
            on: connection)
    }

    private static func named(
        _ id: String, _ sql: String, on connection: Connection
    ) throws -> SDMXCodeList {
        var select = try connection.prepare(sql)
        return SDMXCodeList(id, try select.rows { row in (try row[0], try row[1]) })
    }
}
