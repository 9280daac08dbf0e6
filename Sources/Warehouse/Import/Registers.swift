internal import Storage

/// The codes that rows may refer to, as the database has them at the beginning of an import.
final class Registers {
    private let connection: Connection
    private var tables: [Register: CodeTable] = [:]
    private var loadedNames: AllyNames?

    init(_ connection: Connection) { self.connection = connection }

    /// The codes of a register with, for each, what a row needs of it: the number of a source, the
    /// minor digits of a currency.
    func table(_ register: Register) throws -> CodeTable {
        if let table = tables[register] { return table }
        var table = CodeTable()
        var select = try connection.prepare(Self.select(register))
        try select.forEach { row in
            table.insert(try row[0], number: try row[1])
        }
        tables[register] = table
        return table
    }

    private static func select(_ register: Register) -> String {
        switch register {
        case .sources: "SELECT source, source_id FROM sources ORDER BY source"
        case .currencies: "SELECT currency, minor_digits FROM currencies ORDER BY currency"
        case .allies: "SELECT ally, 0 FROM allies ORDER BY ally"
        case .groups: "SELECT group_code, 0 FROM groups ORDER BY group_code"
        case .costLines: "SELECT line, 0 FROM cost_lines ORDER BY line"
        case .methods: "SELECT method, 0 FROM methods ORDER BY method"
        case .agreements: "SELECT agreement, 0 FROM agreements ORDER BY agreement"
        }
    }

    /// Which ally has each number of the Correlates of War.
    func cowCodes() throws -> [Int64: String] {
        var owners: [Int64: String] = [:]
        var select = try connection.prepare(
            "SELECT cow_code, ally FROM allies WHERE cow_code IS NOT NULL")
        try select.forEach { row in owners[try row[0]] = try row[1] as String }
        return owners
    }

    /// The minor digits of each currency that an amount is in, now or in an earlier version.
    func digitsOfUsedCurrencies() throws -> [String: Int64] {
        var digits: [String: Int64] = [:]
        var select = try connection.prepare(
            """
            SELECT currency, minor_digits FROM currencies
            WHERE currency IN (SELECT currency FROM currencies_in_use)
            """)
        try select.forEach { row in digits[try row[0] as String] = try row[1] }
        return digits
    }

    /// What the names of allies mean.
    func names() throws -> AllyNames {
        if let loadedNames { return loadedNames }
        var names = AllyNames()
        var select = try connection.prepare(
            "SELECT label, ally, valid_from, valid_until FROM allies_by_name")
        try select.forEach { row in
            names.add(try row[0], ally: try row[1], from: try row[2], until: try row[3])
        }
        loadedNames = names
        return names
    }
}
