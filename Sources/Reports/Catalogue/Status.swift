extension Report {
    /// What is in the file, table by table; part of `alliance status`, not of `report list`.
    public static let status = Report(
        "status", title: "What is in the file",
        summary: "Counts each table's rows and says which days and editions they reach.",
        parameters: [],
        columns: [
            ReportColumn("dataset", "dataset", help: "the dataset's name"),
            ReportColumn("rows", "rows", .count, help: "its rows"),
            ReportColumn(
                "unverified_rows", "not verified", .count, help: "rows nobody has verified"),
            ReportColumn("sources", "sources", .count, help: "sources that its rows cite"),
            ReportColumn("first_day", "from", .day, help: "the first day that its rows speak of"),
            ReportColumn("last_day", "to", .day, help: "the last day that its rows speak of"),
            ReportColumn("newest_edition", "newest edition", help: "among its sources"),
            .detail("last_batch_id", .label, help: "the last batch that touched it"),
        ],
        example: "alliance report status")

    /// The last loads and edits; part of `alliance status`, not of `report list`.
    public static let lastBatches = Report(
        "status-batches", title: "Last batches", summary: "Lists the last loads and edits.",
        parameters: [ReportParameter("top", .integer(1...1000), help: "how many")],
        columns: [
            ReportColumn("batch_id", "batch", .label, help: "the batch's number"),
            ReportColumn("kind", "kind", help: "seed, import, edit, undo, redrive or restore"),
            ReportColumn("dataset", "dataset", help: "what it changed"),
            .wide("file", "file", help: "the file as it was named"),
            ReportColumn("started_at", "at", .instant, help: "when it began, UTC"),
            .detail("finished_at", .instant, help: "when it ended, UTC"),
            ReportColumn("outcome", "outcome", help: "done, failed or running"),
            .wide("about_batch_id", "about", .label, help: "the batch undone or redriven"),
            ReportColumn("rows_read", "read", .count, help: "rows read"),
            .wide("rows_new", "new", .count, help: "rows that were new"),
            .wide("rows_changed", "changed", .count, help: "rows that it changed"),
            .wide("rows_unchanged", "unchanged", .count, help: "rows it found as they were"),
            .detail("rows_removed", .count, help: "rows that it removed"),
            .detail("rows_skipped", .count, help: "rows skipped by rule"),
            ReportColumn("rows_rejected", "rejected", .count, help: "rows that it refused"),
            .detail("user_name", help: "who ran it"),
            .detail("program_version", help: "by which version of the program"),
        ],
        example: "alliance report status-batches")
}
