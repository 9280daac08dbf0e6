internal import Spreadsheet
internal import Storage
internal import Warehouse

extension ReportDocument {
    /// The document as the bytes of an Excel workbook: the rows with every column, the notes, the
    /// sources.
    public func workbook() throws -> [UInt8] {
        var sheets = [rowsSheet, notesSheet]
        if !sources.isEmpty { sheets.append(sourcesSheet) }
        return try Workbook.bytes(of: sheets)
    }

    private var rowsSheet: WrittenSheet {
        WrittenSheet(
            name: "Rows",
            columns: result.columns.map { WrittenColumn($0.name, numberFormat: $0.numberFormat) },
            rows: result.rows.map { row in
                zip(row, result.columns).map { value, column in column.cell(value) }
            })
    }

    /// What stands around a table on paper: title, command, marks, notes, what columns mean.
    private var notesSheet: WrittenSheet {
        var rows: [(String, String)] = []
        if !result.title.isEmpty { rows.append(("title", result.title)) }
        if !discussion.isEmpty { rows.append(("about", discussion)) }
        if !command.isEmpty { rows.append(("command", command)) }
        rows += result.notes.map { ("note", $0) }
        rows += marks.map { ("mark " + $0.code, $0.explanation) }
        rows += result.columns.filter { !$0.help.isEmpty }.map { ("column " + $0.name, $0.help) }
        return WrittenSheet(
            name: "Notes", columns: [WrittenColumn("about"), WrittenColumn("words", wraps: true)],
            rows: rows.map { [.text($0.0), .text($0.1)] })
    }

    private var sourcesSheet: WrittenSheet {
        let titles = ["source", "publisher", "title", "edition", "url", "licence", "seen"]
        return WrittenSheet(
            name: "Sources", columns: titles.map { WrittenColumn($0) },
            rows: sources.map { source in
                [
                    source.code, source.publisher, source.title, source.edition, source.url,
                    source.licence, source.isUnverified ? "no" : "yes",
                ].map { $0.isEmpty ? .empty : .text($0) }
            })
    }

    /// The marks that occur in the rows.
    private var marks: [Mark] {
        let places = result.columns.indices.filter { result.columns[$0].kind == .marks }
        var codes: [String] = []
        for row in result.rows {
            for place in places {
                guard case .text(let text) = row[place] else { continue }
                for code in text.split(whereSeparator: { $0 == "," || $0 == " " })
                where !codes.contains(String(code)) { codes.append(String(code)) }
            }
        }
        return codes.map { Mark.named($0) }
    }
}

extension ReportColumn {
    /// How a spreadsheet program shows the column's numbers.
    fileprivate var numberFormat: String {
        switch kind {
        case .count: "#,##0"
        case .label: "0"
        case .decimal(let decimals), .money(let decimals):
            decimals == 0 ? "#,##0" : "#,##0." + String(repeating: "0", count: decimals)
        case .text, .number, .day, .instant, .marks, .note: ""
        }
    }

    /// The value as a cell: numbers as numbers, days as days.
    fileprivate func cell(_ value: Value) -> WrittenCell {
        guard let text = plainText(value), !text.isEmpty else { return .empty }
        if kind == .day, let day = try? Day(text), day.number >= WrittenCell.firstDay {
            return .day(day.number)
        }
        switch value {
        case .integer(let integer):
            // A number of more digits than a cell holds stays what it is, as text.
            return Int64(Double(integer)) == integer ? .number(Double(integer)) : .text(text)
        case .real: return Double(text).map { .number($0) } ?? .text(text)
        case .text where isNumeric:
            guard let number = Double(text), text.filter(\.isNumber).count <= 15 else {
                return .text(text)
            }
            return .number(number)
        case .text, .blob, .null: return .text(text)
        }
    }
}
