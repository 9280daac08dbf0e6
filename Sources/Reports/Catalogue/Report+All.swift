internal import Warehouse

extension Report {
    /// Every report, in the order in which `report list` shows them.
    public static let all = [
        burdenShare, burdenShareAccounts, burdenShareLines, methods, bridge, sensitivity,
        costPlus, claim, statements, opinion,
        contributions, instruments, contributionRatios, realTerms, usCosts,
        fairShare, index, exploitation, natoGuidelines, commonFunding,
        troops, troopTrend, troopComponents, troopGaps, troopFloors, drawdown,
        agreements, lapses, escalation, negotiated,
        bases, baseCosts,
        coverage, conflicts, editionDiff,
    ]

    /// The report of this name; a mistyped one names the nearest.
    public static func named(_ name: String) throws(ReportError) -> Report {
        guard let report = all.first(where: { $0.name == name }) else {
            throw .unknownReport(name, nearest: Spelling.nearest(to: name, in: all.map { $0.name }))
        }
        return report
    }
}
