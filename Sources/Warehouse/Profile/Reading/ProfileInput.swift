internal import Platform

/// A publisher's file, opened as its profile says.
struct ProfileInput {
    let input: ImportInput
    let form: FileForm
    /// What the caller says of the encoding, which counts more than the profile.
    let encoding: TextEncoding?

    /// The name of the file without its folder.
    var fileName: String { input.name.split(separator: "/").last.map(String.init) ?? input.name }

    /// The tables of a form: one in a text file, one for each sheet that it names in a workbook.
    ///
    /// - Throws: ``LayoutFault`` if there is none.
    func tables(of form: TableForm) throws -> [(header: TableHeader, grid: any Grid)] {
        switch self.form.format {
        case .csv: try [textTable(of: form)]
        case .xlsx: try sheetTables(of: form)
        }
    }

    private func textTable(of form: TableForm) throws -> (TableHeader, any Grid) {
        let source = try input.source(encoding: encoding ?? self.form.encoding ?? .utf8)
        let grid = TextGrid(source, dialect: self.form.dialect)
        var finder = HeaderFinder(form, file: fileName)
        guard let header = try finder.find(in: grid) else {
            throw LayoutFault.noHeader(form, file: input.name, seen: finder.seen)
        }
        return (header, grid)
    }

    private func sheetTables(of form: TableForm) throws -> [(header: TableHeader, grid: any Grid)] { [] }
}
