/// What a column holds, and so how its fields are read, checked and written.
public enum FieldKind: Equatable, Sendable {
    /// Any text.
    case text
    /// Text that may not be empty.
    case filledText
    case code(CodeForm)
    /// A word of a closed list.
    case word([String])
    /// The code of a row of another dataset, or of another row of the same.
    case reference(Register)
    case day
    /// 0 or 1.
    case flag
    case whole(ClosedRange<Int64>)
    /// An amount in major units of the row's currency, kept in minor units; `from` is the least.
    case money(from: Int64)
    case real(RealBounds)

    static let count = FieldKind.whole(0...Int64.max)
    static let anyWhole = FieldKind.whole(Int64.min...Int64.max)
    static let percentage = FieldKind.real(RealBounds(from: 0, through: 100))
    static let anyReal = FieldKind.real(RealBounds())
    static let positiveReal = FieldKind.real(RealBounds(above: 0))

    /// How a value is written, as an order.
    var form: String {
        switch self {
        case .text, .filledText: String.instruction
        case .code(let form): form.instruction
        case .word(let words): "use one of \(words.joined(separator: ", "))"
        case .reference(let register):
            "give the code of \(register.article) \(register.noun)"
        case .day: Day.instruction
        case .flag: "write 1 for yes or 0 for no"
        case .whole(0...Int64.max): Count.instruction
        case .whole(let range) where range.upperBound == .max && range.lowerBound == .min:
            Int64.instruction
        case .whole(let range) where range.upperBound == .max:
            "write a whole number of \(range.lowerBound) or more in digits"
        case .whole(let range):
            "write a whole number from \(range.lowerBound) to \(range.upperBound) in digits"
        case .money: MinorAmount.instruction
        case .real(let bounds): bounds.instruction
        }
    }

    /// Whether values are numbers.
    var isNumber: Bool {
        switch self {
        case .flag, .whole, .money, .real: true
        case .text, .filledText, .code, .word, .reference, .day: false
        }
    }
}
