import Reports

extension Report {
    /// Answers to what the report must know, as its example has them.
    var requiredOptions: [String: String] {
        let words = example.split(separator: " ").map(String.init)
        var options: [String: String] = [:]
        for parameter in parameters where parameter.isRequired {
            guard let place = words.firstIndex(of: "--" + parameter.name) else { continue }
            options[parameter.name] = words[place + 1]
        }
        return options
    }
}
