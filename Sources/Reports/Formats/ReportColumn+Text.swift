internal import Storage
internal import Warehouse

extension ReportColumn {
    /// The value as programs read it: `nil` where there is none.
    func plainText(_ value: Value) -> String? {
        switch (value, kind) {
        case (.null, _): nil
        case (.integer(let integer), .decimal(let decimals)),
            (.integer(let integer), .money(let decimals)):
            decimals == 0
                ? String(integer) : "\(integer)." + String(repeating: "0", count: decimals)
        case (.integer(let integer), _): String(integer)
        case (.real(let real), .decimal(let decimals)), (.real(let real), .money(let decimals)):
            fixed(real, decimals: decimals)
        case (.real(let real), .count): fixed(real, decimals: 0)
        case (.real(let real), _): real.decimalText
        case (.text(let text), _): text
        case (.blob(let bytes), _): hexadecimal(bytes)
        }
    }

    /// The value as people read it: digits in groups, nothing where there is none.
    func tableText(_ value: Value) -> String {
        if case .money = kind, let units = majorUnits(value) { return grouped(millions(units)) }
        guard let text = plainText(value) else { return "" }
        return switch (kind, value) {
        case (.count, .integer), (.count, .real), (.decimal, .integer), (.decimal, .real),
            (.number, .integer), (.number, .real):
            grouped(text)
        default: text.replacing("\n", with: " ")
        }
    }
}

/// An amount as a number, also where it has more digits than a REAL holds and comes as text.
private func majorUnits(_ value: Value) -> Double? {
    if case .text(let text) = value { Double(text) } else { Double(value) }
}

private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
}

/// Millions with one decimal, or with as many as an amount below 100,000 needs to show three digits.
private func millions(_ units: Double) -> String {
    let magnitude = units.magnitude
    let decimals = magnitude >= 100_000 || magnitude == 0 ? 1 : magnitude >= 10_000 ? 3 : 6
    return fixed(units / 1_000_000, decimals: decimals)
}
