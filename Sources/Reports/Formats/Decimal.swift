internal import Warehouse

/// Writes `value` with exactly `decimals` digits after the point, rounding half away from zero.
///
/// The result is the same on every machine: no locale takes part.
func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return "" }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value.magnitude * scale).rounded(.toNearestOrAwayFromZero)
    // Above 2^53 a double has no fraction left to round.
    guard scaled < 9_007_199_254_740_992 else { return value.decimalText }
    var digits = String(UInt64(scaled))
    while digits.count <= decimals { digits = "0" + digits }
    let point = digits.index(digits.endIndex, offsetBy: -decimals)
    let sign = value < 0 && scaled > 0 ? "-" : ""
    let fraction = decimals == 0 ? "" : "." + digits[point...]
    return sign + digits[..<point] + fraction
}

/// Puts a comma between every three digits before the point.
func grouped(_ number: String) -> String {
    let sign = number.hasPrefix("-") ? "-" : ""
    let unsigned = number.dropFirst(sign.count)
    let whole = unsigned.prefix { $0 != "." }
    let rest = unsigned.dropFirst(whole.count)
    var groups = ""
    for (index, digit) in whole.enumerated() {
        if index > 0, (whole.count - index).isMultiple(of: 3) { groups.append(",") }
        groups.append(digit)
    }
    return sign + groups + rest
}
