/// What the rows of a table most likely become.
struct ProposedFacts {
    var dataset = "indicators"
    /// Lines of `[table.facts.fields]`, each as a key and TOML.
    var fields: [(key: String, toml: String)] = []
    /// Blocks of `[[table.facts.values]]`, each as its lines.
    var values: [[String]] = []
    /// Columns that are used by any of them.
    var used: Set<Int> = []
    /// The columns that hold the numbers.
    var valuePlaces: [Int] = []
    var findings: [Guess.Finding] = []

    mutating func field(_ key: String, _ toml: String) { fields.append((key, toml)) }

    mutating func find(
        _ about: String, _ answer: String, _ sureness: Guess.Sureness, _ because: String
    ) {
        findings.append(Guess.Finding(about, answer, sureness, because: because))
    }
}
