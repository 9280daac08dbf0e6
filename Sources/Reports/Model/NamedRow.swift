internal import Storage
internal import Warehouse

/// One row of a result, whose values are asked for by the names of their columns.
struct NamedRow {
    private let places: [String: Int]
    private let columns: [ReportColumn]
    private let values: [Value]

    /// The rows of a result.
    static func all(of result: ReportResult) -> [NamedRow] {
        let names = result.columns.map(\.name)
        let places = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
        return result.rows.map {
            NamedRow(places: places, columns: result.columns, values: $0)
        }
    }

    /// The value as a number; `nil` where there is none.
    func number(_ name: String?) -> Double? {
        guard let name, let place = places[name] else { return nil }
        switch values[place] {
        case .integer(let integer): return Double(integer)
        case .real(let real): return real.isFinite ? real : nil
        case .text(let text): return Double(text)
        case .null, .blob: return nil
        }
    }

    /// The value as people read it; empty where there is none.
    func text(_ name: String?) -> String {
        guard let name, let place = places[name] else { return "" }
        return columns[place].tableText(values[place])
    }

    /// The value as a day; `nil` where it is none.
    func day(_ name: String) -> Day? {
        guard let place = places[name], case .text(let text) = values[place] else { return nil }
        // What is no day has no place on an axis of days; the table shows it.
        return try? Day(text)
    }
}
