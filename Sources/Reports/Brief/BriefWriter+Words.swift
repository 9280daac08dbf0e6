internal import Platform
internal import Storage

extension BriefWriter {
    /// `One base is`, `12 bases are`.
    func counted(_ count: Int, _ one: String, _ many: String) -> String {
        count == 1 ? "One \(one)" : "\(grouped(String(count))) \(many)"
    }

    func counted(_ part: Int, of all: Int) -> String {
        "\(grouped(String(part))) of \(grouped(String(all))) \(all == 1 ? "row" : "rows")"
    }

    /// An amount of a row in its currency, as exact as the source is: `about 1.5 billion won`.
    func money(_ row: NamedRow) throws -> String {
        guard let amount = row.number("amount") else { return "an unknown amount" }
        return try qualifier(of: row) + money(amount, row.text("currency"))
    }

    /// `1,519.2 billion won`.
    func money(_ amount: Double, _ currency: String) throws -> String {
        // Billions where millions would be long, or where they say it as exactly.
        let isWhole = (amount / 1e8).rounded() * 1e8 == amount
        let (divisor, word, decimals) =
            switch amount.magnitude {
            case 1e10...: (1e9, " billion", 3)
            case 1e9... where isWhole: (1e9, " billion", 1)
            case 1e6...: (1e6, " million", 1)
            default: (1, "", 2)
            }
        var digits = fixed(amount / divisor, decimals: decimals)
        while digits.contains("."), digits.hasSuffix("0") { digits.removeLast() }
        if digits.hasSuffix(".") { digits.removeLast() }
        return try "\(grouped(digits))\(word) \(name(ofCurrency: currency))"
    }

    /// What a currency is called inside a sentence; its code where its name is more than a word.
    private func name(ofCurrency currency: String) throws -> String {
        guard currency != "USD" else { return "US dollars" }
        let names = try connection.rows(
            "SELECT name FROM currencies WHERE currency = :currency", ["currency": currency],
            as: String.self)
        guard let name = names.first, !name.contains(" ") else { return currency }
        return name.lowercased()
    }

    /// `about `, `more than `; nothing where the source is exact.
    func qualifier(of row: NamedRow) -> String {
        let word = row.text("qualifier")
        return word.isEmpty || word == "exact" ? "" : word.replacing("-", with: " ") + " "
    }

    /// The first and the last year that rows speak of.
    func years(of rows: [NamedRow]) -> String {
        let first = rows.compactMap { $0.number("year_from") }.map { Int($0) }.min()
        let last = rows.compactMap { $0.number("year_to") ?? $0.number("year_from") }
            .map { Int($0) }.max()
        guard let first, let last else { return "without a year" }
        return first == last ? "of \(first)" : "from \(first) to \(last)"
    }

    /// Whether an amount is one sum for more than a year.
    func isSumOfYears(_ row: NamedRow) -> Bool {
        row.text("year_from") != row.text("year_to") && row.text("amount_per") != "year"
    }

    /// Whether an amount is that of each year of some years.
    func isYearly(_ row: NamedRow) -> Bool {
        row.text("year_from") != row.text("year_to") && row.text("amount_per") == "year"
    }
}

extension String {
    /// The text with a small letter at its beginning, unless the first word is an abbreviation.
    var lowercasedFirst: String {
        guard let second = dropFirst().first, !second.isUppercase else { return self }
        return prefix(1).lowercased() + dropFirst()
    }
}
