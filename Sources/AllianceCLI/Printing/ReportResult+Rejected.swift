internal import Reports
internal import Storage
internal import Warehouse

extension ReportResult {
    /// What is wrong with rejected rows, a fault a line.
    init(_ rejected: [RejectedRow]) {
        self.init(
            title: "",
            columns: [
                ReportColumn("file", "file", audience: .detail),
                ReportColumn("line", "line", .label), ReportColumn("column", "column"),
                ReportColumn("value", "value"),
                ReportColumn("code", "code", audience: .detail),
                ReportColumn("reason", "reason"), ReportColumn("remedy", "remedy"),
                ReportColumn("record", "record", audience: .detail),
                ReportColumn("redriven_by", "redriven by", .label, audience: .detail),
            ],
            rows: rejected.map { row in
                [
                    .text(row.file), .integer(Int64(row.line)), row.column.map(Value.text) ?? .null,
                    row.value.map(Value.text) ?? .null, .text(row.code), .text(row.reason),
                    .text(row.remedy), .text(row.record),
                    row.redrivenBy.map(Value.integer) ?? .null,
                ]
            })
    }
}
