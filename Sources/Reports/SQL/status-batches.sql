-- One row is a load, an edit or an undo, the last ones first.
--
-- :top  integer, how many; null: 10
SELECT
    batch.batch_id,
    batch.kind,
    batch.dataset,
    batch.file,
    batch.started_at,
    batch.finished_at,
    batch.outcome,
    batch.about_batch_id,
    batch.rows_read,
    batch.rows_new,
    batch.rows_changed,
    batch.rows_unchanged,
    batch.rows_removed,
    batch.rows_skipped,
    batch.rows_rejected,
    batch.user_name,
    batch.program_version
FROM batches AS batch
ORDER BY batch.batch_id DESC
LIMIT coalesce(:top, 10);
