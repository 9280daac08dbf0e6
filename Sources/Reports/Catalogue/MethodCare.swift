extension Report {
    /// The methods with their lines; part of `alliance methods list`, not of `report list`.
    public static let methodList = Report(
        "method-list", title: "", summary: "Lists the methods with the lines that they count.",
        parameters: [ReportParameter("method", .live(sql: methodCodes), help: "one method")],
        columns: [
            ReportColumn("method", "method", help: "the method's code"),
            ReportColumn("title", "title", help: "what it is, in words"),
            .detail("formula", help: "what is divided by what, in words"),
            ReportColumn("numerator_lines", "counts", help: "lines of the numerator"),
            ReportColumn("denominator_lines", "of", help: "lines of the denominator"),
            ReportColumn("relocation", "relocation", help: "counted, left-out or unstated"),
            .detail("cost_measure", help: "the measure of cost that it counts"),
            .detail("year_pairing", help: "how fiscal and calendar years go together"),
            .detail("published_shares", .count, help: "shares published by it"),
            .status, .source, .sourceTitle, .note,
        ],
        example: "alliance methods list")

    /// The lines and accounts of one method; part of `alliance methods show`.
    public static let methodCard = Report(
        "method-card", title: "", summary: "Lists the lines and the accounts of one method.",
        parameters: [
            ReportParameter(
                "method", .live(sql: methodCodes), required: true, help: "the method")
        ],
        columns: [
            ReportColumn("role", "role", help: "numerator, denominator or account"),
            ReportColumn("side", "side", help: "host, us or both"),
            ReportColumn("line", "line", help: "the cost line, or the account"),
            ReportColumn("line_title", "in words", help: "the cost line's title"),
            ReportColumn("weight", "weight", .number, help: "how much of the line counts"),
            ReportColumn("rank", "rank", .label, help: "1: the account that it prefers"),
            .status, .sourceShown, .locator, .note,
        ],
        example: "alliance methods show dod-npsc")

    /// What is wrong with methods; part of `alliance methods check`.
    public static let methodFaults = Report(
        "method-faults", title: "", summary: "Finds what is wrong with methods.",
        parameters: [ReportParameter("method", .live(sql: methodCodes), help: "one method")],
        columns: [
            ReportColumn("method", "method", help: "the method's code"),
            ReportColumn("severity", "kind", help: "fault or advice"),
            ReportColumn("line", "line", help: "the cost line at fault; empty: all of it"),
            ReportColumn("problem", "problem", help: "what is wrong"),
            ReportColumn("remedy", "remedy", help: "what can be done"),
        ],
        steps: "choosing",
        example: "alliance methods check dod-npsc")

    private static let methodCodes = "SELECT method FROM methods ORDER BY method"
}
