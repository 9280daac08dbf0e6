internal import Platform

/// Makes a profile of the tables and values of its file, and notes everything that is wrong.
struct ProfileDecoder {
    let faults: ProfileFaults
    /// What `[file]` says, by which some keys make no sense.
    var format = FileForm.Format.csv
    /// Whether two digits can be a year.
    var hasCenturyPivot = false

    init(file: String) { faults = ProfileFaults(file: file) }

    /// The profile, as far as it can be understood; it is sound only if no fault was noted.
    mutating func profile(_ root: TOMLNode, sha256: String) -> Profile? {
        guard var keys = KeyReader(root, "the profile", faults, example: "key = value") else {
            return nil
        }
        let name = keys.text("name", example: "\"dmdc-location\"")
        if let name { check(name, is: .kebab, key: "name") }
        if name == nil, !keys.keys.contains("name") {
            keys.noteMissing("name", example: "name = \"my-publisher\"")
        }
        let title = keys.text("title", example: "\"What the file is\"")
        if title == nil, !keys.keys.contains("title") {
            keys.noteMissing("title", example: "title = \"What the file is\"")
        }
        let about = keys.text("about", example: "\"\"\"…\"\"\"")
        let source = keys.text("source", example: "\"publisher-2024\"")
        if let source { check(source, is: .dottedKebab, key: "source") }
        let file = keys.table("file").map(fileForm) ?? FileForm()
        format = file.format
        let numbers = keys.table("numbers").map(numberForm) ?? NumberForm()
        let pivot = keys.table("dates").flatMap(centuryPivot)
        hasCenturyPivot = pivot != nil
        let missing = keys.table("missing").map(missingReasons) ?? [:]
        let tables = keys.tables("table", header: "table").compactMap { table($0) }
        if !keys.keys.contains("table") {
            keys.noteMissing("table", example: "[[table]], and below it what the table holds")
        }
        keys.finish()
        return Profile(
            name: name?.value ?? "", title: title?.value ?? "", about: about?.value ?? "",
            source: source?.value, file: file, numbers: numbers, centuryPivot: pivot,
            missing: missing, tables: tables, sha256: sha256)
    }

    private func check(_ code: Located<String>, is form: CodeForm, key: String) {
        if let problem = FieldKind.code(form).problem(with: code.value) {
            faults.note(
                code.place, "\(key) cannot be “\(code.value)”: \(problem.reason)", fix: problem.fix)
        }
    }
}

// MARK: - What holds for the whole file

extension ProfileDecoder {
    private func fileForm(_ entry: TOMLEntry) -> FileForm {
        var form = FileForm()
        guard
            var keys = KeyReader(
                entry.node, "[file]", faults, example: "[file] with its keys below it")
        else { return form }
        form.format = keys.word("format", FileForm.Format.self)?.value ?? .csv
        let encoding = keys.word("encoding", TextEncoding.self)
        form.encoding = encoding?.value
        let quotes = keys.flag("quotes")
        let delimiter = keys.text("delimiter", example: "\";\"")
        form.dialect = CSVDialect(
            delimiter: delimiter.flatMap(byte) ?? UInt8(ascii: ","),
            allowsQuotes: quotes?.value ?? true)
        if form.format == .xlsx {
            let places = [
                encoding.map { ("encoding", $0.place) }, delimiter.map { ("delimiter", $0.place) },
                quotes.map { ("quotes", $0.place) },
            ]
            for case (let key, let place)? in places {
                faults.note(
                    place, "\(key) is for text, and the format is xlsx",
                    fix: "leave \(key) out, or say format = \"csv\"")
            }
        }
        keys.finish()
        return form
    }

    /// The byte that a profile calls `tab` or by itself.
    private func byte(_ delimiter: Located<String>) -> UInt8? {
        if delimiter.value == "tab" || delimiter.value == "\t" { return UInt8(ascii: "\t") }
        let bytes = Array(delimiter.value.utf8)
        if bytes.count == 1, 32..<127 ~= bytes[0], bytes[0] != UInt8(ascii: "\"") {
            return bytes[0]
        }
        faults.note(
            delimiter.place, "delimiter cannot be “\(delimiter.value)”",
            fix: "give one ASCII character such as \";\" or \"|\", or \"tab\"")
        return nil
    }

    private func numberForm(_ entry: TOMLEntry) -> NumberForm {
        var form = NumberForm()
        guard
            var keys = KeyReader(
                entry.node, "[numbers]", faults, example: "[numbers] with its keys below it")
        else { return form }
        if let decimal = keys.word("decimal", among: [".", ","]) {
            form.decimal = Character(decimal.value)
        }
        let marks = [",", ".", " ", "'", "_"]
        if let entry = keys.entry("thousands"),
            let words = words(entry, among: marks, example: "[\",\"]")
        {
            form.thousands = Set(words.map(Character.init))
            if form.thousands.contains(form.decimal) {
                faults.note(
                    entry.node.place,
                    "“\(form.decimal)” is the decimal mark and the mark between thousands",
                    fix: form.decimal == "."
                        ? "say decimal = \",\", or take \".\" out of thousands"
                        : "say decimal = \".\", or take \",\" out of thousands")
            }
        }
        let negatives = NumberForm.Negative.allCases.map(\.rawValue)
        if let entry = keys.entry("negative"),
            let words = words(entry, among: negatives, example: "[\"minus\", \"parentheses\"]")
        {
            form.negative = Set(words.compactMap(NumberForm.Negative.init(rawValue:)))
        }
        form.allowsExponent = keys.flag("exponent")?.value ?? false
        form.currencySigns = keys.texts("currency", example: "[\"$\"]")?.value ?? []
        form.allowsPercent = keys.flag("percent")?.value ?? false
        keys.finish()
        return form
    }

    /// A list of words of a closed list.
    private func words(
        _ entry: TOMLEntry, among known: [String], example: String
    ) -> [String]? {
        guard let texts = entry.node.texts else {
            faults.note(
                entry.node.place,
                "\(entry.key) is \(entry.node.kind) and should be a list of texts",
                fix: "write \(entry.key) = \(example)")
            return nil
        }
        for text in texts where !known.contains(text) {
            faults.noteUnknown(
                entry.node.place, "\(entry.key) cannot hold “\(text)”", text,
                among: known.map { "\"\($0)\"" })
        }
        return texts.filter(known.contains)
    }

    private func centuryPivot(_ entry: TOMLEntry) -> Int? {
        guard
            var keys = KeyReader(
                entry.node, "[dates]", faults, example: "[dates] with its keys below it")
        else { return nil }
        let pivot = keys.whole("century_pivot", in: 1000...2900)
        keys.finish()
        return pivot?.value
    }

    private func missingReasons(_ entry: TOMLEntry) -> [String: Profile.MissingReason] {
        guard
            var keys = KeyReader(
                entry.node, "[missing]", faults,
                example: "[missing] and below it lines such as \"NA\" = \"not-reported\"")
        else { return [:] }
        var reasons: [String: Profile.MissingReason] = [:]
        for entry in keys.allEntries() {
            reasons[entry.key] = keys.word(entry.key, Profile.MissingReason.self)?.value
        }
        return reasons
    }
}
