/// A table that only the program writes, and what its columns mean.
struct OwnTable {
    let name: String
    let purpose: String
    let meanings: [String: String]

    static let all = [
        batches, batchCounts, batchWarnings, rejectedRows, licenceOverrides, migrations,
    ]

    /// What a column of a dataset's table means that files do not have.
    static func meaning(of column: String, in dataset: Dataset) -> String? {
        switch column {
        case dataset.rowNumber: "The row's number in this file; it means nothing in another."
        case "batch_id": "The load or edit that brought the row as it is."
        case "label_from":
            "The year in `calendar` by which the first day is known; computed from it."
        case "label_to": "The year in `calendar` by which the last day is known; computed from it."
        default: nil
        }
    }

    private static let batches = OwnTable(
        name: "batches", purpose: "One row is a load or edit, and what came of it.",
        meanings: [
            "batch_id": "The number of the batch.",
            "kind": "`seed`, `import`, `edit`, `undo`, `redrive` or `restore`.",
            "dataset": "The dataset, or `all` where one batch fills several.",
            "file": "The file as it was named; `-` is standard input; empty: there was none.",
            "file_sha256": "SHA-256 of the bytes of the file, in hexadecimal.",
            "file_bytes": "How many bytes the file had.",
            "profile": "The profile by which the file was read; empty: canonical CSV.",
            "profile_sha256": "SHA-256 of the text of that profile, in hexadecimal.",
            "started_at": "When it began, in UTC.",
            "finished_at": "When it ended, in UTC; from then on its rows are known.",
            "outcome":
                "`done`, or `failed` with nothing kept; `running` is seen only by the batch itself.",
            "rows_read": "Records of the file.",
            "rows_new": "Rows that were added.",
            "rows_changed": "Rows that were there with other values.",
            "rows_unchanged": "Rows that were there as they are.",
            "rows_removed": "Rows that were removed.",
            "rows_skipped": "Records that a rule leaves out.",
            "rows_rejected": "Records with at least one fault.",
            "user_name": "Who did it.",
            "machine_name": "On which machine.",
            "program_version": "With which version of the program.",
            "note": "Why it failed, or what was done.",
            "about_batch_id":
                "The batch that an undo reverses, or whose rejected rows a redrive takes in.",
            "source": "The source that was given for every row; empty where none was.",
            "header": "The names of the file's columns, as CSV.",
        ])

    private static let rejectedRows = OwnTable(
        name: "rejected_rows",
        purpose: "One row is a fault of a record that was refused; a record can have several.",
        meanings: [
            "batch_id": "The load that refused it.",
            "fault": "The place among the faults of its batch, counted from 1.",
            "file": "The file as it was named.",
            "line": "The line on which the record starts, counted from 1 with the header.",
            "byte_offset": "How many bytes of the file stand before it.",
            "column_name": "The column; empty where the record as a whole is at fault.",
            "value": "The field as it stood in the file.",
            "code": "The name of faults of this kind; for rules, that of the constraint.",
            "reason": "What is wrong.",
            "remedy": "What can be done about it.",
            "record":
                "The record as it stood in the file or, where a profile was used, as canonical CSV.",
            "cell": "Where a profile was used: the sheet and cell of a workbook.",
            "original": "Where a profile was used: the row as it stood in the file.",
            "redriven_by":
                "The batch that took the record in after it was corrected; empty: none yet.",
        ])

    private static let batchCounts = OwnTable(
        name: "batch_counts",
        purpose: "One row is how many values of a file a profile left out for one reason.",
        meanings: [
            "batch_id": "The load.",
            "kind":
                "`skipped`: the profile leaves such rows out; `missing`: the publisher has no value.",
            "reason":
                "The profile's word for rows that it skips; for `missing` one of `not-available`, `not-applicable`, `not-reported`, `did-not-exist`, `suppressed`, `unknown`.",
            "rows": "How many values.",
        ])

    private static let batchWarnings = OwnTable(
        name: "batch_warnings",
        purpose:
            "One row is something about a load that deserves a look; it was loaded all the same.",
        meanings: [
            "batch_id": "The load.",
            "warning": "The place among the warnings of its batch, counted from 1.",
            "rule": "`unused-column`, `printed-total`, or the name of a rule of sanity.",
            "place": "A sheet and cell, a line, or the key of a row; empty: the whole file.",
            "message": "What is odd.",
        ])

    private static let licenceOverrides = OwnTable(
        name: "licence_overrides",
        purpose:
            "One row is a publication of which an export gave away more than its licence allows.",
        meanings: [
            "override_id": "A number that is never given twice.",
            "overridden_at": "When, in UTC.",
            "user_name": "Who exported.",
            "machine_name": "On which machine.",
            "program_version": "With which version of the program.",
            "export": "A dataset, a report, `all` or `bundle`.",
            "output": "The file or folder as it was named; `-` is standard output.",
            "publication": "The publication.",
            "redistribution": "What its sources allow: `excerpt` or `none`.",
            "rows_given": "How many of its rows, without those that come with the program.",
            "rows_held": "How many rows of it the warehouse held.",
            "reason": "Why, in the words of who exported.",
        ])

    private static let migrations = OwnTable(
        name: "schema_migrations",
        purpose: "One row is a step of the schema that was applied to this file.",
        meanings: [
            "number": "Its number, counted from 1.",
            "name": "Its name.",
            "checksum": "SHA-256 of its statements without comments and white space.",
            "sha256": "SHA-256 of the file as it was.",
            "applied_at": "When it was applied, in UTC.",
            "duration_ms": "How long that took, in milliseconds.",
            "program_version": "The version of the program that applied it.",
            "sqlite_version": "The version of SQLite.",
            "row_changes": "By how many rows each table grew or shrank, as a JSON object.",
        ])
}
