internal import Storage

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

extension ReportResult {
    /// Each row as a JSON object whose members come in the order of the columns.
    func jsonObjects() -> [String] {
        rows.map { row in
            let members = columns.indices.map { index in
                jsonString(columns[index].name) + ":" + json(row[index], in: columns[index])
            }
            return "{" + members.joined(separator: ",") + "}"
        }
    }

    private func json(_ value: Value, in column: ReportColumn) -> String {
        guard let text = column.plainText(value) else { return "null" }
        return switch value {
        case .integer, .real: text.isEmpty ? "null" : text
        case .text, .blob, .null: jsonString(text)
        }
    }
}
