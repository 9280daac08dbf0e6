public import Warehouse

/// What became of an answer since its receipt.
public struct ReceiptComparison: Sendable {
    public let then: Receipt
    public let now: Receipt

    /// A fact that is behind the one answer otherwise than behind the other.
    public struct Difference: Equatable, Sendable {
        public enum Kind: String, Sendable { case changed, appeared, vanished }

        public let kind: Kind
        public let dataset: String
        public let key: [FieldWord]
    }

    /// Whether the answer and all facts behind it are the same.
    public var isIdentical: Bool {
        then.resultSHA256 == now.resultSHA256 && then.dataSHA256 == now.dataSHA256
    }

    public var isResultSame: Bool { then.resultSHA256 == now.resultSHA256 }
    public var isSQLSame: Bool { then.sqlSHA256 == now.sqlSHA256 }

    /// The facts that differ, in the order of datasets and keys.
    public var differences: [Difference] {
        let old = Dictionary(then.facts.map { ($0.text, $0) }) { first, _ in first }
        let new = Dictionary(now.facts.map { ($0.text, $0) }) { first, _ in first }
        return Set(old.keys).union(new.keys).sorted().compactMap { text in
            switch (old[text], new[text]) {
            case (let before?, let after?):
                before.sha256 == after.sha256 ? nil : Difference(.changed, after)
            case (nil, let after?): Difference(.appeared, after)
            case (let before?, nil): Difference(.vanished, before)
            case (nil, nil): nil
            }
        }
    }

    public init(then: Receipt, now: Receipt) {
        self.then = then
        self.now = now
    }
}

extension ReceiptComparison.Difference {
    fileprivate init(_ kind: Kind, _ fact: Receipt.Fact) {
        self.init(kind: kind, dataset: fact.dataset, key: fact.key)
    }
}

extension Receipt {
    /// Runs what the receipt is of again, and compares.
    ///
    /// - Parameter warehouse: As it is seen from where the receipt looked at it.
    /// - Throws: ``ReceiptError`` where the receipt cannot be of any answer of the report.
    public func compared(in warehouse: Warehouse, file: String) throws -> ReceiptComparison {
        let report = try Report.named(report)
        let arguments = try ReportArguments(
            self, for: report, file: file, on: warehouse.connection)
        let now = try report.runWithReceipt(
            arguments, in: warehouse, asOf: asOf, editions: editions
        ).receipt
        // The hash is of every row, so the same hash is of as many.
        guard now.resultSHA256 != resultSHA256 || now.rowCount == rowCount else {
            throw ReceiptError.changed(
                file: file,
                "it tells of \(rowCount) rows, and the answer that it has the hash of has "
                    + "\(now.rowCount)")
        }
        return ReceiptComparison(then: self, now: now)
    }
}
