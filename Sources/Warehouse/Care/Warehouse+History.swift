internal import Storage

extension Warehouse {
    /// Rows and earlier versions of them that cannot both be true, and versions that are lost.
    ///
    /// Each row that a batch brought is still there or in the history. It is neither if it was taken
    /// away without telling the triggers, as `UPDATE OR REPLACE` in a shell does unless it is told
    /// to. Versions that nobody counted are no fault: they are corrections made by hand.
    func historyFindings() throws -> [Finding] {
        try Dataset.all.flatMap { dataset in
            let lost = try connection.rows(
                dataset.lostVersionsSQL, ["dataset": dataset.name], as: Lost.self)
            let older = try connection.one(dataset.olderThanHistorySQL, as: Int.self)
            return lost.map { lost in
                Finding(
                    check: "history",
                    problem:
                        "\(counted(lost.versions, "row")) that batch \(lost.batchID) brought to "
                        + "\(dataset.name) are neither there nor in the history",
                    remedy: "load the file of that batch again, and see what changes")
            } + (older == 0 ? [] : [olderFinding(older, dataset)])
        }
    }

    private struct Lost: RowDecodable {
        let batchID: Int64
        let versions: Int

        init(row: borrowing Row) throws(StorageError) {
            batchID = try row["batch_id"]
            versions = try row["lost"]
        }
    }

    private func olderFinding(_ count: Int, _ dataset: Dataset) -> Finding {
        Finding(
            check: "history",
            problem: "\(counted(count, "row")) of \(dataset.name) came from a batch that is older "
                + "than the one that replaced the version before",
            remedy: "load the file again from which they should come")
    }

    private func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
}

extension Dataset {
    /// Finds the batches of whose rows some are neither in the table nor in its history.
    fileprivate var lostVersionsSQL: String {
        """
        WITH versions (batch_id, kept) AS (
            SELECT batch_id, count(*) FROM \(table) GROUP BY batch_id
            UNION ALL
            SELECT batch_id, count(*) FROM \(table)_history GROUP BY batch_id
        )
        SELECT
            batch.batch_id,
            batch.rows_new + batch.rows_changed - coalesce(sum(versions.kept), 0) AS lost
        FROM batches AS batch
        LEFT JOIN versions ON versions.batch_id = batch.batch_id
        WHERE batch.dataset = :dataset
            AND batch.outcome = 'done'
            AND batch.kind IN ('seed', 'import', 'edit')
        GROUP BY batch.batch_id
        HAVING lost > 0
        ORDER BY batch.batch_id
        """
    }

    /// Counts the rows whose batch is older than that which replaced their last version.
    ///
    /// The history, which is small, is read once, and the rows are found by their keys.
    fileprivate var olderThanHistorySQL: String {
        let key = keyIndexes.map { columns[$0].sqlName }
        return """
            SELECT count(*)
            FROM (
                SELECT \(key.joined(separator: ", ")), max(replaced_by_batch) AS replaced_by_batch
                FROM \(table)_history
                GROUP BY \(key.joined(separator: ", "))
            ) AS past
            CROSS JOIN \(table) AS fact
                ON \(key.map { "fact.\($0) = past.\($0)" }.joined(separator: " AND "))
            WHERE fact.batch_id < past.replaced_by_batch
            """
    }
}
