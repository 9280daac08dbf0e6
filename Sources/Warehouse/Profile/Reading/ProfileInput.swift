internal import Platform
internal import Spreadsheet

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
    func tables(of form: TableForm) throws -> [OpenGrid] {
        switch self.form.format {
        case .csv: try [textTable(of: form)]
        case .xlsx: try sheetTables(of: form)
        }
    }

    private func textTable(of form: TableForm) throws -> OpenGrid {
        let source = try input.source(encoding: encoding ?? self.form.encoding ?? .utf8)
        let grid = TextGrid(source, dialect: self.form.dialect)
        var finder = HeaderFinder(form, file: fileName)
        guard let header = try finder.find(in: grid) else {
            throw LayoutFault.noHeader(form, file: input.name, seen: finder.seen)
        }
        return OpenGrid(header: header, grid: grid, first: finder.next)
    }

    private func sheetTables(of form: TableForm) throws -> [OpenGrid] {
        var workbook = try Workbook(path: input.path())
        let sheets = try wantedSheets(of: form, in: workbook)
        var tables: [OpenGrid] = []
        var seen: [String] = []
        for sheet in sheets {
            let grid = SheetGrid(
                try workbook.rows(of: sheet), merged: try workbook.mergedRanges(of: sheet))
            var finder = HeaderFinder(form, file: fileName)
            if let header = try finder.find(in: grid) {
                tables.append(OpenGrid(header: header, grid: grid, first: finder.next))
                if form.sheet == nil { break }
            }
            seen += finder.seen
        }
        guard !tables.isEmpty else {
            throw LayoutFault.noHeader(form, file: input.name, seen: seen)
        }
        return tables
    }

    private func wantedSheets(of form: TableForm, in workbook: Workbook) throws -> [Sheet] {
        let sheets = workbook.sheets.filter(\.hasCells)
        switch form.sheet {
        case nil: return sheets.filter { $0.visibility == .visible }
        case .name(let name):
            let wanted = sheets.filter { $0.name.folded == name.folded }
            guard !wanted.isEmpty else {
                throw LayoutFault.noSheet(name, file: input.name, sheets: sheets.map(\.name))
            }
            return wanted
        case .matching(let pattern):
            let regex = try Regex(pattern.text)
            let wanted = try sheets.filter { try regex.firstMatch(in: $0.name) != nil }
            guard !wanted.isEmpty else {
                throw LayoutFault.noSheet(
                    pattern.text, file: input.name, sheets: sheets.map(\.name))
            }
            return wanted
        }
    }
}

/// A grid that has come to the rows below the header of a table.
struct OpenGrid {
    let header: TableHeader
    let grid: any Grid
    /// What the grid has come to already.
    let first: GridStep?
}
