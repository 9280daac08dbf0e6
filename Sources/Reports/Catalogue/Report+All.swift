internal import Warehouse

extension Report {
    /// Every report, in the order in which `report list` shows them.
    public static let all = [
        burdenShare, burdenShareAccounts, burdenShareLines, costPlus, contributions, usCosts,
        troops, troopTrend, agreements, lapses,
        bases,
        statements, opinion,
        coverage, conflicts,
    ]

    /// The report of this name; a mistyped one names the nearest.
    public static func named(_ name: String) throws(ReportError) -> Report {
        guard let report = all.first(where: { $0.name == name }) else {
            throw .unknownReport(name, nearest: Spelling.nearest(to: name, in: all.map { $0.name }))
        }
        return report
    }
}
