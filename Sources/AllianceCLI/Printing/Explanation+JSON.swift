internal import Platform
internal import Reports
internal import Warehouse

extension Explanation {
    /// The same as the text, for programs: each fact with the whole of its source and batch.
    func json(of report: Report) -> JSON {
        let (basis, rows): (String, JSON) =
            switch column.basis {
            case .facts: ("facts", .null)
            case .asked: ("asked", .null)
            case .counted(let rows): ("counted", .string(rows))
            case .named: ("named", .null)
            }
        return .object([
            ("report", .string(report.name)), ("title", .string(title)),
            ("row_number", .integer(rowNumber)),
            ("row", .object(row.map { ($0.column, .string($0.value)) })),
            ("column", .string(column.name)), ("value", number(plainText)),
            ("low", number(plainLow)), ("high", number(plainHigh)),
            ("qualifier", JSON(qualifier)),
            (
                "marks",
                .array(
                    marks.map { mark in
                        .object([
                            ("code", .string(mark.code)),
                            ("explanation", .string(mark.explanation)),
                        ])
                    })
            ),
            ("meaning", .string(column.help)), ("formula", JSON(formula)),
            (
                "with",
                .array(
                    givens.map { given in
                        .object([
                            ("column", .string(given.column)), ("row", JSON(given.row)),
                            ("value", .string(given.value)),
                        ])
                    })
            ),
            ("basis", .string(basis)), ("counted", rows),
            ("facts", .array(evidence.map(\.json))),
        ])
    }

    private func number(_ text: String?) -> JSON {
        guard let text else { return .null }
        return column.isNumeric && Double(text) != nil ? .written(text) : .string(text)
    }
}

extension Evidence {
    var json: JSON {
        .object([
            ("role", JSON(role)), ("weight", JSON(weight)), ("dataset", .string(record.dataset)),
            ("key", .object(record.key.map { ($0.column, .string($0.value)) })),
            ("values", .object(values.map { ($0.column, JSON($0.value)) })),
            ("locator", JSON(record["locator"])), ("status", JSON(record["status"])),
            ("note", JSON(record["note"])), ("source", source?.json ?? .null),
            ("batch", batch?.originJSON ?? .null), ("line", JSON(place?.line)),
            ("line_unknown", JSON(place?.reason)),
            ("history", .string(historyWords.map(shellQuoted).joined(separator: " "))),
        ])
    }
}

extension Record {
    /// Every column, with null where there is no value.
    var json: JSON { .object(fields.map { ($0.column, JSON($0.value)) }) }
}

extension Batch {
    fileprivate var originJSON: JSON {
        .object([
            ("batch", .integer(Int(id))), ("kind", .string(kind.rawValue)),
            ("dataset", .string(dataset)), ("file", JSON(file)), ("sha256", JSON(sha256)),
            ("started_at", .string(startedAt)), ("user", .string(userName)),
            ("program_version", .string(programVersion)),
        ])
    }
}
