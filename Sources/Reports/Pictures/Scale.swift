/// A straight axis: which place on paper a value has, and where the marks of the axis are.
struct Scale {
    let low: Double
    let high: Double
    let start: Double
    let end: Double

    /// - Parameter low: The least value; a range of no width gets some.
    init(from low: Double, through high: Double, start: Double, end: Double) {
        self.low = low
        self.high = high > low ? high : low + 1
        self.start = start
        self.end = end
    }

    /// Where `value` stands.
    func callAsFunction(_ value: Double) -> Double {
        start + (value - low) / (high - low) * (end - start)
    }

    /// The step between round numbers that gives about `count` of them.
    static func step(for span: Double, count: Int) -> Double {
        guard span > 0, span.isFinite else { return 1 }
        let rough = span / Double(max(count, 1))
        var power = 1.0
        while power * 10 <= rough { power *= 10 }
        while power > rough { power /= 10 }
        for factor in [1.0, 2, 5] where factor * power >= rough { return factor * power }
        return 10 * power
    }

    /// Round numbers inside the range, about `count` of them.
    func ticks(count: Int) -> [Double] {
        let step = Self.step(for: high - low, count: count)
        let first = (low / step).rounded(.up)
        let last = (high / step).rounded(.down)
        guard last >= first, last - first < 100 else { return [] }
        return (0...Int(last - first)).map { (first + Double($0)) * step }
    }

    /// A range of round numbers that holds every one of `values` and zero where `withZero`.
    static func range(of values: [Double], withZero: Bool, count: Int) -> (Double, Double) {
        var low = values.min() ?? 0
        var high = values.max() ?? 1
        if withZero {
            low = min(low, 0)
            high = max(high, 0)
        }
        if high <= low { high = low + 1 }
        let step = step(for: high - low, count: count)
        return ((low / step).rounded(.down) * step, (high / step).rounded(.up) * step)
    }

    /// How an axis writes `value`, with as many decimals as the step between its marks needs.
    static func label(_ value: Double, step: Double) -> String {
        var decimals = 0
        var shown = step
        while decimals < 6, shown - shown.rounded() > 1e-9 || shown.rounded() - shown > 1e-9 {
            shown *= 10
            decimals += 1
        }
        return grouped(fixed(value, decimals: decimals))
    }
}

/// A unit in which large amounts are short: millions, billions or trillions.
struct AmountUnit {
    let divisor: Double
    let word: String

    init(upTo greatest: Double) {
        (divisor, word) =
            switch greatest.magnitude {
            case 1e12...: (1e12, "trillion ")
            case 1e9...: (1e9, "billion ")
            case 1e6...: (1e6, "million ")
            default: (1, "")
            }
    }
}
