internal import Storage
internal import Warehouse

extension ReportArguments {
    /// What was asked for a receipt, defaults and all.
    ///
    /// - Throws: ``ReceiptError`` where the report asks otherwise now, or nobody can have been asked
    ///   what stands there.
    init(
        _ receipt: Receipt, for report: Report, file: String, on connection: Connection
    ) throws {
        let values = Dictionary(
            receipt.parameters.map { ($0.name, $0.value) }, uniquingKeysWith: { _, last in last })
        let asked = report.parameters.filter { $0.kind != .position }.map(\.sqlName)
        guard asked.allSatisfy({ values[$0] != nil }) else {
            throw ReceiptError(
                file: file, reason: "report \(report.name) asks other things now than then")
        }
        let expected = try Self.values(values, for: report, file: file, on: connection)
        for name in Set(values.keys).union(expected.keys).sorted() {
            guard values[name] != nil else {
                throw ReceiptError.changed(file: file, "its parameter \(name) is missing")
            }
            guard let value = expected[name] else {
                throw ReceiptError.changed(
                    file: file, "report \(report.name) has no parameter \(name)")
            }
            guard value == values[name] else {
                throw ReceiptError.changed(
                    file: file, "its parameter \(name) cannot have been what it is here")
            }
        }
        self.init(values: values)
    }

    private init(values: [String: Value]) {
        self.values = values
        words = []
        assumed = []
    }

    /// The values of all parameters as they would be if the same were typed.
    private static func values(
        _ values: [String: Value], for report: Report, file: String, on connection: Connection
    ) throws -> [String: Value] {
        var expected: [String: Value] = [:]
        for parameter in report.parameters {
            expected[parameter.sqlName] = .null
            let given = values[parameter.sqlName] ?? .null
            do {
                guard let text = parameter.typed(given, values) else { continue }
                expected.merge(try parameter.read(text, on: connection)) { _, new in new }
            } catch let error as ReportError {
                guard case .badValue(let value, _, let reason, _) = error else { throw error }
                throw ReceiptError.changed(
                    file: file, "its parameter \(parameter.sqlName) is \(value): \(reason)")
            }
        }
        if values["year"] ?? .null != .null, values["from"] != nil, values["until"] != nil {
            // The days of a year that was asked by its label are made of the label.
            (expected["from"], expected["until"]) = (.null, .null)
        }
        do throws(ReportError) { return try withPeriod(expected, [:]) } catch {
            throw ReceiptError.changed(file: file, "its period cannot have been asked")
        }
    }
}

extension ReportParameter {
    /// A value in SQL as somebody may have typed it; `nil` where nothing was.
    fileprivate func typed(_ value: Value, _ values: [String: Value]) -> String? {
        if kind == .position {
            guard case .real(let latitude)? = values["latitude"],
                case .real(let longitude)? = values["longitude"]
            else { return nil }
            return "\(latitude),\(longitude)"
        }
        switch value {
        case .null, .blob: return nil
        case .integer(let integer): return String(integer)
        case .real(let real): return real.decimalText
        case .text("fixed") where kind == .rate:
            guard case .real(let rate)? = values["fixed_rate"] else { return "fixed" }
            guard case .text(let currency)? = values["fixed_currency"] else {
                return "fixed:\(rate)"
            }
            return "fixed:\(currency)=\(rate)"
        case .text(let text) where kind == .path:
            // What is kept as {"every":2.0,"2028":7.0} was typed as 2.0,2028=7.0.
            return String(text.dropFirst().dropLast())
                .replacing("\"every\":", with: "").replacing("\"", with: "")
                .replacing(":", with: "=")
        case .text(let text): return text
        }
    }

    /// The values that SQL binds for what was typed.
    ///
    /// Codes of the warehouse are taken as they are: what there was need not be there any more.
    fileprivate func read(_ text: String, on connection: Connection) throws -> [String: Value] {
        switch kind {
        case .ally, .live: [sqlName: .text(text)]
        default: try ReportAnswer(text, to: self, on: connection).values
        }
    }
}
