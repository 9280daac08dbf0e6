extension String {
    /// The text as a basic string of TOML.
    var tomlString: String {
        var text = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case _ where scalar.value < 0x20 || scalar.value == 0x7f:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }

    /// The text as part of a comment of TOML, which is one line and has no control characters.
    var tomlComment: String {
        String(
            String.UnicodeScalarView(
                collapsed.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7f }))
    }
}
