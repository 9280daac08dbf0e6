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
    /// `counted_on=2019-09-30 host=KOR: people 26525 → 28500 (+7.4 %)`.
    public var description: String {
        "\(row): \(column) \(Self.short(old)) → \(Self.short(new))\(size)"
    }

    private var size: String {
        guard let percent else { return "" }
        let tenths = (percent * 10).rounded() / 10
        if tenths == 0 { return " (less than 0.1 %)" }
        return " (\(tenths > 0 ? "+" : "")\(tenths.decimalText) %)"
    }

    /// Six digits at most, and words for what is large: `591.122 million`.
    private static func short(_ number: Double) -> String {
        let scales: [(size: Double, word: String)] = [
            (1e12, " trillion"), (1e9, " billion"), (1e6, " million"),
        ]
        let scale = scales.first { number.magnitude >= $0.size } ?? (1, "")
        var (scaled, step) = (number / scale.size, 1.0)
        while step < 1e9, (scaled * step).magnitude < 1e5, scaled != 0 { step *= 10 }
        scaled = (scaled * step).rounded() / step
        return scaled.decimalText + scale.word
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
