internal import Storage

extension Warehouse {
    /// Rows and earlier versions of them that cannot all be true, and versions that are lost.
    ///
    /// What is looked at: each row that a batch brought is still there or in the history, which it
    /// is not if another was put in its place without telling the triggers, as `REPLACE` in a shell
    /// does unless it is told to. The numbers of a history have no gap. A history has as many
    /// versions replaced by a batch as the batch says it changed and removed. Each version that was
    /// changed is followed by the one that the batch made of it. Batches come in their order.
    ///
    /// What cannot be known: whether the values of an old version are those that it had, once
    /// somebody has taken away the trigger that keeps them and put it back. Versions that nobody
    /// counted are no fault: they are corrections made by hand.
    func historyFindings() throws -> [Finding] {
        try Dataset.all.flatMap { dataset in
            try lostVersionFindings(dataset) + uncountedFindings(dataset) + chainFindings(dataset)
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

    private func lostVersionFindings(_ dataset: Dataset) throws -> [Finding] {
        try connection.rows(
            dataset.lostVersionsSQL, ["dataset": dataset.name], as: Lost.self
        ).map { lost in
            Finding(
                check: "history",
                problem: "\(counted(lost.versions, "row")) that batch \(lost.batchID) brought to "
                    + "\(dataset.name) are neither there nor in the history",
                remedy: "load the file of that batch again, and see what changes")
        }
    }

    private struct Uncounted: RowDecodable {
        let batchID: Int64
        let counted: Int
        let kept: Int

        init(row: borrowing Row) throws(StorageError) {
            batchID = try row["batch_id"]
            counted = try row["counted"]
            kept = try row["kept"]
        }
    }

    /// Versions that were taken out of a history.
    private func uncountedFindings(_ dataset: Dataset) throws -> [Finding] {
        let remedy = "restore a backup; the past before that cannot be told any more"
        let gaps = try connection.one(dataset.historyGapsSQL, as: Int.self)
        let batches = try connection.rows(
            dataset.replacedSQL, ["dataset": dataset.name], as: Uncounted.self)
        return batches.map { batch in
            Finding(
                check: "history",
                problem: "batch \(batch.batchID) replaced \(counted(batch.counted, "row")) of "
                    + "\(dataset.name), and the history keeps \(batch.kept) of them",
                remedy: remedy)
        }
            + (gaps == 0
                ? []
                : [
                    Finding(
                        check: "history",
                        problem: "\(counted(gaps, "version")) of \(dataset.name) are gone from the "
                            + "history", remedy: remedy)
                ])
    }

    private struct Chain: RowDecodable {
        let wrong: Int
        let missing: Int
        let disordered: Int

        init(row: borrowing Row) throws(StorageError) {
            wrong = try row["wrong"]
            missing = try row["missing"]
            disordered = try row["disordered"]
        }
    }

    /// Versions that do not follow each other as history says.
    private func chainFindings(_ dataset: Dataset) throws -> [Finding] {
        let chain = try connection.one(dataset.chainSQL, as: Chain.self)
        let problems = [
            (
                chain.wrong,
                "of \(dataset.name) came from another batch than the one that replaced the version "
                    + "before"
            ),
            (
                chain.missing,
                "of \(dataset.name) should be there, for history has what they were before"
            ),
            (
                chain.disordered,
                "of the history of \(dataset.name) do not stand in the order of their batches"
            ),
        ]
        return problems.filter { $0.0 > 0 }.map { count, words in
            Finding(
                check: "history", problem: "\(counted(count, "row")) \(words)",
                remedy: "load the file again from which they should come")
        }
    }

    private func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
}

extension Dataset {
    /// Finds the batches of whose rows some are neither in the table nor in its history.
    ///
    /// A row that was added by hand in the name of a batch is none that the batch brought.
    fileprivate var lostVersionsSQL: String {
        """
        WITH versions (batch_id, kept) AS (
            SELECT batch_id, count(*) FROM \(table) GROUP BY batch_id
            UNION ALL
            SELECT batch_id, sum(iif(operation = 'insert', -1, 1))
            FROM \(table)_history GROUP BY batch_id
        )
        SELECT
            batch.batch_id,
            batch.rows_new + batch.rows_changed - coalesce(sum(versions.kept), 0) AS lost
        FROM batches AS batch
        LEFT JOIN versions ON versions.batch_id = batch.batch_id
        WHERE batch.dataset = :dataset AND batch.outcome = 'done' AND batch.kind <> 'restore'
        GROUP BY batch.batch_id
        HAVING lost > 0
        ORDER BY batch.batch_id
        """
    }

    /// Counts the numbers that were given to a version that is not there.
    fileprivate var historyGapsSQL: String {
        """
        SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = '\(table)_history'), 0)
            - (SELECT count(*) FROM \(table)_history)
        """
    }

    /// Finds the batches that replaced another number of rows than history keeps for them.
    fileprivate var replacedSQL: String {
        """
        SELECT
            batch.batch_id,
            batch.rows_changed + batch.rows_removed AS counted,
            count(past.history_id) AS kept
        FROM batches AS batch
        LEFT JOIN \(table)_history AS past
            ON past.replaced_by_batch = batch.batch_id AND past.operation <> 'insert'
        WHERE batch.dataset = :dataset AND batch.outcome = 'done' AND batch.kind <> 'restore'
        GROUP BY batch.batch_id
        HAVING counted <> kept
        ORDER BY batch.batch_id
        """
    }

    /// Counts the versions that do not follow from the one before.
    fileprivate var chainSQL: String {
        """
        WITH
            chain AS (
                SELECT
                    \(list(keyColumns)), operation, replaced_by_batch,
                    lead(batch_id) OVER same_row AS next_batch
                FROM \(table)_history
                WHERE operation <> 'insert'
                WINDOW same_row AS (PARTITION BY \(list(keyColumns)) ORDER BY history_id)
            ),
            followed AS (
                SELECT
                    chain.replaced_by_batch, coalesce(chain.next_batch, fact.batch_id) AS successor
                FROM chain
                LEFT JOIN \(table) AS fact
                    ON \(sameKey("fact", "chain")) AND chain.next_batch IS NULL
                WHERE chain.operation = 'update'
            ),
            steps AS (
                SELECT
                    after_batch, replaced_by_batch,
                    lag(after_batch) OVER (ORDER BY history_id) AS before_batch
                FROM \(table)_history
            )
        SELECT
            (SELECT count(*) FROM followed WHERE successor <> replaced_by_batch) AS wrong,
            (SELECT count(*) FROM followed WHERE successor IS NULL) AS missing,
            (SELECT count(*) FROM steps
                WHERE after_batch < before_batch
                    OR replaced_by_batch IS NOT NULL AND replaced_by_batch <> after_batch
            ) AS disordered
        """
    }
}
