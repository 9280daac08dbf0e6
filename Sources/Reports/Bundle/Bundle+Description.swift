internal import Warehouse

extension Bundle {
    /// The data package's description, as https://specs.frictionlessdata.io/tabular-data-package/
    /// has it.
    func description(
        _ files: [File], _ answers: [BundledAnswer], _ sources: [SourceReference]
    ) -> PackageValue {
        let byPath = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
        let tables = Dataset.all.compactMap { dataset in
            byPath[dataset.fileName].map { resource(dataset, $0) }
        }
        let reports = answers.compactMap { answer in
            byPath[answer.path].map { resource(answer, $0) }
        }
        return .object([
            ("profile", .text("tabular-data-package")),
            ("name", .text("alliance-warehouse")),
            ("title", .text("Alliance warehouse")),
            (
                "description",
                .text(
                    "Costs of US alliances on both sides, line by line with their sources. Days are YYYY-MM-DD, and periods half-open: valid_until is the day after the last. An empty field is no value, and never zero. The terms of each source stand in sources.csv and below; column redistribution says how much of it may be passed on."
                )
            ),
            ("version", .text(programVersion)),
            ("keywords", .list(["burden sharing", "defence", "alliances"].map { .text($0) })),
            ("sources", .list(sources.map(Self.source))),
            ("resources", .list(tables + reports)),
        ])
    }

    private static func source(_ source: SourceReference) -> PackageValue {
        var members: [(String, PackageValue)] = [
            ("title", .text("\(source.publisher): \(source.title)"))
        ]
        if !source.url.isEmpty { members.append(("path", .text(source.url))) }
        if !source.licence.isEmpty { members.append(("licence", .text(source.licence))) }
        members.append(("redistribution", .text(source.redistribution)))
        members.append(("code", .text(source.code)))
        return .object(members)
    }

    private func resource(
        _ file: File, name: String, title: String, description: String, schema: PackageValue,
        command: String? = nil
    ) -> PackageValue {
        .object(
            [
                ("profile", .text("tabular-data-resource")), ("name", .text(name)),
                ("title", .text(title)), ("description", .text(description)),
                ("path", .text(file.path)), ("format", .text("csv")),
                ("mediatype", .text("text/csv")), ("encoding", .text("utf-8")),
                ("bytes", .number(file.byteCount)), ("hash", .text("sha256:" + file.sha256)),
            ] + (command.map { [("command", .text($0))] } ?? []) + [("schema", schema)])
    }

    // MARK: Datasets

    private func resource(_ dataset: Dataset, _ file: File) -> PackageValue {
        var schema: [(String, PackageValue)] = [
            ("fields", .list(dataset.columns.map(field))),
            ("missingValues", .list([.text("")])),
            ("primaryKey", .list(dataset.key.map { .text($0.name) })),
        ]
        let keys = dataset.columns.compactMap { foreignKey($0, in: dataset) }
        if !keys.isEmpty { schema.append(("foreignKeys", .list(keys))) }
        return resource(
            file, name: dataset.name, title: dataset.title, description: dataset.purpose,
            schema: .object(schema))
    }

    private func field(_ column: Column) -> PackageValue {
        var members: [(String, PackageValue)] = [("name", .text(column.name))]
        var constraints: [(String, PackageValue)] = []
        if column.isRequired { constraints.append(("required", .flag(true))) }
        switch column.valueForm {
        case .text, .code: members.append(("type", .text("string")))
        case .word(let words):
            members.append(("type", .text("string")))
            constraints.append(("enum", .list(words.map { .text($0) })))
        case .day: members.append(("type", .text("date")))
        case .whole: members.append(("type", .text("integer")))
        case .decimal: members.append(("type", .text("number")))
        }
        members.append(("description", .text(column.meaning)))
        if let unit = Self.unit(of: column.name) { members.append(("unit", .text(unit))) }
        if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
        return .object(members)
    }

    private func foreignKey(_ column: Column, in dataset: Dataset) -> PackageValue? {
        guard case .code(of: let register) = column.valueForm else { return nil }
        let target = register.target
        return .object([
            ("fields", .text(column.name)),
            (
                "reference",
                .object([
                    // The empty name is the table itself.
                    ("resource", .text(target.dataset == dataset.name ? "" : target.dataset)),
                    ("fields", .text(target.column)),
                ])
            ),
        ])
    }

    // MARK: Reports

    private func resource(_ answer: BundledAnswer, _ file: File) -> PackageValue {
        let report = answer.report
        let fields = report.columns.map { column -> PackageValue in
            var members: [(String, PackageValue)] = [
                ("name", .text(column.name)), ("type", .text(column.packageType)),
                ("description", .text(column.help)),
            ]
            if let unit = Self.unit(of: column.name) { members.append(("unit", .text(unit))) }
            return .object(members)
        }
        return resource(
            file, name: "report-" + report.name, title: report.title,
            description: report.discussion.isEmpty
                ? report.summary : report.summary + " " + report.discussion,
            schema: .object([
                ("fields", .list(fields)), ("missingValues", .list([.text("")])),
            ]), command: answer.command)
    }

    /// The unit that a column's name ends in.
    private static func unit(of name: String) -> String? {
        let units = [
            ("_percent", "percent"), ("_usd", "US dollar"), ("_km", "kilometre"),
            ("_points", "percentage point"), ("_days", "day"), ("people", "person"),
            ("_people", "person"), ("latitude", "degree north"), ("longitude", "degree east"),
            ("units_per_usd", "unit of currency per US dollar"), ("amount", "unit of currency"),
            ("amount_low", "unit of currency"), ("amount_high", "unit of currency"),
            ("percent", "percent"),
        ]
        return units.first { suffix, _ in
            suffix.hasPrefix("_") ? name.hasSuffix(suffix) : name == suffix
        }?.1
    }
}

extension ReportColumn {
    /// The type of the column in a data package.
    fileprivate var packageType: String {
        switch kind {
        case .text, .marks, .note, .instant: "string"
        case .count, .label: "integer"
        case .decimal, .money, .number: "number"
        case .day: "date"
        }
    }
}
