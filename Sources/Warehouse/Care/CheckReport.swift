public import Storage

/// What a check of a warehouse looked at, and what it found.
public struct CheckReport: Equatable, Sendable {
    /// The names of the checks that were made, in order.
    public private(set) var checks: [String]
    public private(set) var findings: [Finding]

    /// Whether everything is as it should be.
    public var isSound: Bool { findings.isEmpty }

    mutating func add(_ findings: [Finding], of check: String) {
        checks.append(check)
        self.findings += findings
    }
}

extension CheckReport {
    /// The report on a file that cannot be opened for what is in it; `nil` if it is for something
    /// else.
    public init?(unreadable error: StorageError) {
        let remedy: String
        switch error.kind {
        case .emptyFile: remedy = "run `alliance init` to make a warehouse in it, or remove it"
        case .notADatabase: remedy = "check the path, or restore a backup"
        case .corrupt: remedy = Warehouse.remedyOfDamage
        default: return nil
        }
        checks = ["integrity"]
        findings = [Finding(check: "integrity", problem: error.message, remedy: remedy)]
    }
}
