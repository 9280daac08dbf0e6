@testable import Warehouse

extension Rule {
    /// Whether the schema has it as a CHECK: what concerns other rows, or came when the table was
    /// there, is kept by triggers.
    var isCheck: Bool {
        switch kind {
        case .unique, .fixedForAmounts, .inRange: false
        default: true
        }
    }
}
