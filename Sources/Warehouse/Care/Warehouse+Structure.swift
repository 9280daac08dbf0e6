internal import Storage

extension Warehouse {
    /// Every register row whose references lead back to it, or to a row of the wrong kind or side.
    func structureFaults() throws -> [StructureFault] {
        try connection.rows(
            "SELECT dataset, code, reason, remedy FROM structure_faults ORDER BY 1, 2, 3")
    }

    /// Runs a change, and refuses it if it leaves such a fault that was not there before.
    ///
    /// - Parameter dataset: What the change is to, or `all`.
    func keepingStructure(of dataset: String, _ body: () throws -> Void) throws {
        guard dataset == "all" || StructureFault.datasets.contains(dataset) else {
            return try body()
        }
        let before = Set(try structureFaults())
        try body()
        let new = try structureFaults().filter { !before.contains($0) }
        guard new.isEmpty else { throw ImportError.brokenStructure(new) }
    }

    func structureFindings() throws -> [Finding] {
        try structureFaults().map { fault in
            Finding(
                check: "structure", problem: "\(fault.dataset) \(fault.code): \(fault.reason)",
                remedy: fault.remedy)
        }
    }
}
