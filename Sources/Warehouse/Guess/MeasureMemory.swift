internal import Storage

/// What the warehouse holds of each measure and ally: between what its values lie.
struct MeasureMemory {
    private struct Held: RowDecodable {
        let key: String
        let least: Double
        let most: Double

        init(row: borrowing Row) throws(StorageError) {
            key = try row["key"]
            least = try row["least"]
            most = try row["most"]
        }
    }

    /// Other years and editions differ, but hardly by more than this.
    private static let factor = 10.0

    private let held: [String: ClosedRange<Double>]

    init(_ connection: borrowing Connection) throws {
        let rows = try connection.rows(
            """
            SELECT measure || ' ' || ally AS key, min(value) AS least, max(value) AS most
            FROM indicators
            WHERE value > 0
            GROUP BY measure, ally
            """, as: Held.self)
        held = Dictionary(uniqueKeysWithValues: rows.map { ($0.key, $0.least...$0.most) })
    }

    /// Whether a value is one that the measure can have; `nil` where nothing is known of it.
    func isLike(_ value: Double, measure: String, ally: String, unit: String) -> Bool? {
        if unit == "people", value != value.rounded() || value > 1e10 { return false }
        guard let range = held["\(measure) \(ally)"], value != 0 else { return nil }
        return range.lowerBound / Self.factor <= value && value <= range.upperBound * Self.factor
    }
}
