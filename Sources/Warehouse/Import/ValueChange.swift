public import Storage

/// A number that a load has changed.
public struct ValueChange: Equatable, Sendable {
    /// The key of the row: `counted_on=2019-09-30 host=KOR …`.
    public let row: String
    public let column: String
    public let old: Double
    public let new: Double

    /// By how many percent of the old value; `nil` where that was zero.
    public var percent: Double? { old == 0 ? nil : (new - old) / abs(old) * 100 }
}

extension ValueChange: CustomStringConvertible {
    /// `counted_on=2019-09-30 host=KOR: people 26525 → 28500 (+7.4 %)`
    public var description: String {
        let size =
            percent.map { percent in
                let tenths = (percent * 10).rounded() / 10
                return " (\(tenths > 0 ? "+" : "")\(tenths.decimalText) %)"
            } ?? ""
        return "\(row): \(column) \(old.decimalText) → \(new.decimalText)\(size)"
    }
}

extension ValueChange: RowDecodable {
    public init(row: borrowing Row) throws(StorageError) {
        let digits: Int? = try row["digits"]
        var scale = 1.0
        for _ in 0..<(digits ?? 0) { scale *= 10 }
        self.row = try row["row"]
        column = try row["column"]
        let (old, new): (Double, Double) = (try row["old"], try row["new"])
        self.old = old / scale
        self.new = new / scale
    }
}
