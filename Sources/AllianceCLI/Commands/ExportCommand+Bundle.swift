internal import Reports
internal import Storage
internal import Warehouse

extension ExportCommand {
    /// Writes everything as a data package.
    func exportBundle(_ settings: Settings) throws {
        guard let output else { return }
        try checkIsPlain()
        let files = try settings.reading(from: try past.viewpoint) { view in
            try Bundle(view.warehouse, programVersion: ProgramVersion.text).write(to: output)
        }
        try settings.printer.result(
            "wrote a data package of \(counted(files.count, "file")) to \(output)\n",
            json: .object([
                ("folder", .string(output)),
                (
                    "files",
                    .array(
                        files.map { file in
                            .object([
                                ("file", .string(file.path)), ("bytes", .integer(file.byteCount)),
                                ("sha256", .string(file.sha256)),
                            ])
                        })
                ),
            ]))
    }

    /// Writes the facts of a dataset as SDMX-CSV, or what the columns of that file are.
    func exportSDMX(_ dataset: Dataset, _ printer: Printer) throws {
        guard let query = SDMX.query(of: dataset.name) else {
            throw CommandFailure.usage(
                code: "bad_value", "\(dataset.name) has no observations that SDMX-CSV could tell",
                hint:
                    "export one of \(SDMX.datasets.joined(separator: ", ")), or leave --format out")
        }
        guard reader.purpose == nil else {
            throw CommandFailure.usage(
                code: "bad_value", "SDMX is for programs, not for spreadsheets",
                hint: "leave --for out, or --format \(format?.rawValue ?? "")")
        }
        if format == .sdmxStructure { return try exportStructure(of: dataset, printer) }
        try options.settings.reading(from: try past.viewpoint) { view in
            var select = try view.warehouse.connection.prepare(query)
            let names = select.columnNames
            try printer.rows(of: names, as: .csv, to: output) { print in
                try select.forEach { row in try print(names.indices.map { row.value(at: $0) }) }
            }
        }
    }

    private func exportStructure(of dataset: Dataset, _ printer: Printer) throws {
        try options.settings.reading(from: try past.viewpoint) { view in
            let structure = try SDMXStructure(of: dataset, on: view.warehouse.connection)
            try printer.write(structure?.xml ?? "", to: output)
            if let output { printer.note("wrote \(output)") }
        }
    }
}
