internal import Reports
internal import Warehouse

extension ReportColumn {
    /// A column of a dataset.
    init(_ column: Column) {
        let kind: Kind =
            switch column.valueForm {
            case .text, .word, .code: .text
            case .day: .day
            case .whole: .label
            case .decimal: .number
            }
        self.init(column.name, column.name, kind, help: column.meaning)
    }
}
