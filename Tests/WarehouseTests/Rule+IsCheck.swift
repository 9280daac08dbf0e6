@testable import Warehouse

extension Rule {
    /// Whether the schema has it as a CHECK: what concerns other rows is kept by other means.
    var isCheck: Bool {
        switch kind {
        case .unique, .fixedForAmounts: false
        default: true
        }
    }
}
