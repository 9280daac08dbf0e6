/// A value of a data package's description, written as JSON with its members in the given order.
indirect enum PackageValue {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([PackageValue])
    case object([(String, PackageValue)])

    func text(indent: String = "") -> String {
        let deeper = indent + "  "
        switch self {
        case .text(let text): return jsonString(text)
        case .number(let number): return String(number)
        case .flag(let flag): return flag ? "true" : "false"
        case .list(let values):
            guard !values.isEmpty else { return "[]" }
            return "[\n" + values.map { deeper + $0.text(indent: deeper) }.joined(separator: ",\n")
                + "\n\(indent)]"
        case .object(let members):
            let lines = members.map { name, value in
                "\(deeper)\(jsonString(name)): \(value.text(indent: deeper))"
            }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
        }
    }
}
