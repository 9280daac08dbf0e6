/// Writes `text` as a JSON string (RFC 8259), quotes included.
///
/// By hand, because results keep the order of their columns, which Foundation's encoder does not,
/// and because loading Foundation takes longer than most reports.
public func jsonString(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": json += "\\\""
        case "\\": json += "\\\\"
        case "\n": json += "\\n"
        case "\r": json += "\\r"
        case "\t": json += "\\t"
        case "\u{0}"..<"\u{20}":
            let code = String(scalar.value, radix: 16)
            json += "\\u" + String(repeating: "0", count: 4 - code.count) + code
        default: json.unicodeScalars.append(scalar)
        }
    }
    return json + "\""
}
