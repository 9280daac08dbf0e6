@testable import Warehouse

/// A decimal number, and the ways in which a publisher could write it.
struct RandomNumber {
    let isNegative: Bool
    let whole: String
    let decimals: String

    init(using random: inout some RandomNumberGenerator) {
        let length = Int.random(in: 1...20, using: &random)
        let digits = (0..<length).map { _ in String(Int.random(in: 0...9, using: &random)) }
        let trimmed = digits.joined().drop { $0 == "0" }
        whole = trimmed.isEmpty ? "0" : String(trimmed)
        var decimals = ""
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            decimals += String(Int.random(in: 0...9, using: &random))
        }
        while decimals.last == "0" { decimals.removeLast() }
        self.decimals = decimals
        isNegative = (whole != "0" || !decimals.isEmpty) && Bool.random(using: &random)
    }

    var plain: String {
        (isNegative ? "-" : "") + whole + (decimals.isEmpty ? "" : "." + decimals)
    }

    static func form(using random: inout some RandomNumberGenerator) -> NumberForm {
        var form = NumberForm()
        form.decimal = Bool.random(using: &random) ? "." : ","
        let separators: [Character] = [form.decimal == "." ? "," : ".", " ", "'", "_"]
        if Bool.random(using: &random), let separator = separators.randomElement(using: &random) {
            form.thousands = [separator]
        }
        form.negative =
            NumberForm.Negative.allCases.randomElement(using: &random).map { [$0] } ?? []
        form.allowsExponent = Bool.random(using: &random)
        form.allowsPercent = Bool.random(using: &random)
        if Bool.random(using: &random) { form.currencySigns = ["$", "kr"] }
        return form
    }

    func text(in form: NumberForm, using random: inout some RandomNumberGenerator) -> String {
        var text = grouped(by: form.thousands.first)
        if !decimals.isEmpty { text += String(form.decimal) + decimals }
        if form.allowsExponent, Bool.random(using: &random) {
            text = "\(whole)\(decimals)e-\(decimals.count)"
        }
        if let sign = form.currencySigns.randomElement(using: &random) {
            text = Bool.random(using: &random) ? "\(sign) \(text)" : "\(text)\u{a0}\(sign)"
        }
        if form.allowsPercent, Bool.random(using: &random) { text += "%" }
        guard isNegative else { return text }
        return switch form.negative.first {
        case .minus, nil: "-\(text)"
        case .unicodeMinus: "\u{2212}\(text)"
        case .parentheses: "(\(text))"
        case .trailingMinus: "\(text)-"
        }
    }

    private func grouped(by separator: Character?) -> String {
        guard let separator else { return whole }
        var text = ""
        for (place, digit) in whole.enumerated() {
            if place > 0, (whole.count - place).isMultiple(of: 3) { text.append(separator) }
            text.append(digit)
        }
        return text
    }
}
