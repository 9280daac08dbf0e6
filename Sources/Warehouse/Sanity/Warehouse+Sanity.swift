public import Storage

extension Warehouse {
    /// How many rows a table may have before ``SanityMode/auto`` leaves its rules unapplied.
    ///
    /// Neighbours in a series are found by sorting the table: measured, two million head counts
    /// take longer to sort than to load.
    static let sanityRowLimit = 250_000

    /// What is odd about the rows that a batch brought, or about rows that they stand beside.
    ///
    /// The rules are the view `sanity_findings`, less what somebody has excepted.
    func sanityWarnings(
        ofBatch batchID: Int64, in dataset: Dataset, mode: SanityMode, limit: Int = 1000
    ) throws -> [ImportWarning] {
        guard mode != .never, dataset.hasSanityRules else { return [] }
        if mode == .auto, try hasMoreRows(than: Self.sanityRowLimit, dataset) {
            return [
                ImportWarning(
                    rule: "not-applied", place: "",
                    message: "the rules of sanity were not applied: \(dataset.name) has more than "
                        + "\(Self.sanityRowLimit) rows; --sanity always applies them")
            ]
        }
        var warnings = try connection.rows(
            """
            SELECT rule, ally || ' ' || day || ' ' || subject AS place, message
            FROM sanity_warnings
            WHERE dataset = :dataset AND batch_id = :batch_id
            ORDER BY rule, ally, subject, day, message
            LIMIT :limit
            """,
            ["dataset": dataset.name, "batch_id": batchID, "limit": limit + 1],
            as: ImportWarning.self)
        if warnings.count > limit {
            warnings[limit] = ImportWarning(
                rule: "more", place: "",
                message: "there are more than \(limit); the view sanity_warnings has them all")
        }
        return warnings
    }

    private func hasMoreRows(than limit: Int, _ dataset: Dataset) throws -> Bool {
        try connection.one(
            "SELECT count(*) > :limit FROM (SELECT 1 FROM \(dataset.table) LIMIT :limit + 1)",
            ["limit": limit], as: Bool.self)
    }

    /// Exceptions to rules that would find nothing without them.
    func sanityFindings() throws -> [Finding] {
        try connection.rows(
            """
            SELECT exception.rule || ' of ' || exception.dataset || ' for ' || exception.ally
                || iif(exception.subject = '', '', ' ' || exception.subject) || ' from '
                || exception.valid_from
            FROM sanity_exceptions AS exception
            WHERE NOT EXISTS (
                    SELECT 1
                    FROM sanity_findings AS finding
                    WHERE finding.rule = exception.rule
                        AND finding.dataset = exception.dataset
                        AND finding.ally = exception.ally
                        AND exception.subject IN ('', finding.subject)
                        AND finding.day >= exception.valid_from
                        AND finding.day < exception.valid_until
                )
            ORDER BY 1
            """, as: String.self
        ).map { exception in
            Finding(
                check: "sanity", problem: "the exception to \(exception) excepts nothing",
                remedy: "remove it with `alliance remove sanity-exceptions`, or correct its days")
        }
    }
}

extension ImportWarning: RowDecodable {
    public init(row: borrowing Row) throws(StorageError) {
        rule = try row["rule"]
        place = try row["place"]
        message = try row["message"]
    }
}

extension Dataset {
    /// Whether the view `sanity_findings` says anything of its rows.
    fileprivate var hasSanityRules: Bool {
        ["troop-counts", "indicators", "contributions"].contains(name)
    }
}
