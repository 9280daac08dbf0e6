internal import Reports
internal import Warehouse

/// A JSON value whose members keep the order in which they were given.
indirect enum JSON: Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case real(Double)
    case string(String)
    case array([JSON])
    case object([(String, JSON)])
    /// Text that is JSON already.
    case written(String)

    init(_ text: String?) { self = text.map(JSON.string) ?? .null }

    init(_ number: (some BinaryInteger)?) {
        self = number.map { .integer(Int(clamping: $0)) } ?? .null
    }

    init(_ number: Double?) { self = number.map(JSON.real) ?? .null }

    /// The value over several lines, indented by two spaces a level.
    func text(indent: String = "") -> String {
        let deeper = indent + "  "
        switch self {
        case .null: return "null"
        case .bool(let bool): return bool ? "true" : "false"
        case .integer(let integer): return String(integer)
        case .real(let real): return real.isFinite ? real.decimalText : "null"
        case .string(let string): return jsonString(string)
        case .written(let text): return text
        case .array(let elements):
            guard !elements.isEmpty else { return "[]" }
            let lines = elements.map { deeper + $0.text(indent: deeper) }
            return "[\n" + lines.joined(separator: ",\n") + "\n\(indent)]"
        case .object(let members):
            guard !members.isEmpty else { return "{}" }
            let lines = members.map { name, value in
                "\(deeper)\(jsonString(name)): \(value.text(indent: deeper))"
            }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
        }
    }
}
