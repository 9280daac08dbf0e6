internal import Platform

extension Container {
    typealias Relationship = RelationshipsHandler.Relationship

    /// The part with the list of sheets.
    func workbookPart() throws(SpreadsheetError) -> String {
        let usual = "xl/workbook.xml"
        let declared = try references(of: "")
            .first { $0.type == "officeDocument" && !$0.isExternal }
        var part = usual
        if let declared { part = try resolve(declared.target, from: "") }
        if part.lowercased().hasSuffix(".bin") { throw FileSignature.binaryWorkbook(bytes.name) }
        if has(part) { return part }
        if has(usual) { return usual }
        throw noWorkbook()
    }

    /// What `part` refers to; `""` is the container as a whole.
    func references(of part: String) throws(SpreadsheetError) -> [Relationship] {
        let (folder, name) = split(part)
        let list = folder + "_rels/" + name + ".rels"
        guard has(list) else { return [] }
        let handler = RelationshipsHandler(limit: limits.listEntries)
        try read(list, with: handler, describesOthers: true)
        return handler.relationships
    }

    /// The part of the first reference with this type, if there is one.
    func target(
        ofType type: String, in references: [Relationship], of part: String
    ) throws(SpreadsheetError) -> String? {
        guard let reference = references.first(where: { $0.type == type && !$0.isExternal }) else {
            return nil
        }
        return try resolve(reference.target, from: part)
    }

    /// The sheets of the list, with their parts.
    func sheets(
        _ entries: [WorkbookHandler.Entry], references: [Relationship], of part: String
    ) throws(SpreadsheetError) -> [Sheet] {
        let byID = Dictionary(references.map { ($0.id, $0) }) { first, _ in first }
        var sheets: [Sheet] = []
        for entry in entries {
            guard let reference = byID[entry.reference], !reference.isExternal else {
                throw SpreadsheetError.malformed(
                    "sheet \"\(entry.name)\" refers to \(entry.reference), which is no part"
                ).placed(file: bytes.name, part: part.isEmpty ? nil : part)
            }
            let target = try resolve(reference.target, from: part)
            sheets.append(
                Sheet(
                    name: entry.name, visibility: entry.visibility,
                    part: reference.type == "worksheet" ? target : nil))
        }
        return sheets
    }

    /// The styles by the number that cells have them under; there is always one.
    func styles(
        references: [Relationship], of part: String
    ) throws(SpreadsheetError) -> [CellStyle] {
        var palette = Palette()
        if let part = try target(ofType: "theme", in: references, of: part), has(part) {
            let theme = ThemeHandler()
            try read(part, with: theme, describesOthers: true)
            palette.theme = theme.theme(over: palette.theme)
        }
        guard let part = try target(ofType: "styles", in: references, of: part) else {
            return [CellStyle()]
        }
        let own = PaletteHandler(palette: palette)
        try read(part, with: own, describesOthers: true)
        let styles = StylesHandler(palette: own.palette, limit: limits.listEntries)
        try read(part, with: styles, describesOthers: true)
        return styles.styles.isEmpty ? [CellStyle()] : styles.styles
    }

    /// The part that `target` names in what `part` refers to, from the root of the container.
    private func resolve(
        _ target: String, from part: String
    ) throws(SpreadsheetError) -> String {
        let target = target.replacing("\\", with: "/")
        var path = target.hasPrefix("/") ? [] : split(part).folder.split(separator: "/")
        for step in target.split(separator: "/") where step != "." {
            guard step == ".." else {
                path.append(step)
                continue
            }
            guard path.popLast() != nil else {
                throw SpreadsheetError.malformed(
                    "it refers to \(target), which is outside of the workbook"
                ).placed(file: bytes.name, part: part.isEmpty ? nil : part)
            }
        }
        return path.joined(separator: "/")
    }

    private func split(_ part: String) -> (folder: String, name: String) {
        guard let slash = part.lastIndex(of: "/") else { return ("", part) }
        let name = part.index(after: slash)
        return (String(part[..<name]), String(part[name...]))
    }

    /// What the container is instead, if it lists no sheets.
    func noWorkbook() -> SpreadsheetError {
        if has("xl/workbook.bin") { return FileSignature.binaryWorkbook(bytes.name) }
        if has("content.xml") && has("mimetype") {
            return SpreadsheetError(
                .openDocument, reason: "it is an OpenDocument file (.ods)",
                fix: "open it in a spreadsheet program, and save it as .xlsx"
            ).placed(file: bytes.name)
        }
        return SpreadsheetError(
            .notAWorkbook, reason: "it is a zip container without xl/workbook.xml",
            fix: "see whether the workbook is one of the files in it"
        ).placed(file: bytes.name)
    }
}
