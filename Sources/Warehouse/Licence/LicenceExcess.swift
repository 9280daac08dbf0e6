/// How much more of a publication an export would give away than its licence allows.
public struct LicenceExcess: Equatable, Sendable {
    public let publication: String
    /// The word in the column `redistribution` of its sources: excerpt or none.
    public let redistribution: String
    /// The terms of use in its own words; `nil` where it states none.
    public let licence: String?
    /// The rows of it that would be given away, without those that come with the program.
    public let rowsGiven: Int
    /// All rows of it that the warehouse holds.
    public let rowsHeld: Int

    /// What would be given away, in percent of what the warehouse holds of it.
    public var percent: Double { 100 * Double(rowsGiven) / Double(max(rowsHeld, 1)) }

    /// The part of a publication from which on it is no excerpt, in percent: where the Stockholm
    /// International Peace Research Institute draws the line in its terms of use (“less than 10 per
    /// cent of a published data set”), the only publisher here that names a number.
    public static let excerptEndsAt = 10.0

    /// Whether the licence allows it.
    var isAllowed: Bool {
        switch redistribution {
        case "excerpt": percent < Self.excerptEndsAt
        case "none": rowsGiven == 0
        default: true
        }
    }

    /// What is allowed, as a clause.
    public var rule: String {
        redistribution == "excerpt"
            ? "excerpts below \(Int(Self.excerptEndsAt)) percent may be passed on"
            : "nothing of it may be passed on"
    }

    /// The percentage with one decimal, so that a trifle is not nought.
    public var percentText: String {
        let tenths = Int((percent * 10).rounded())
        return rowsGiven > 0 && tenths == 0 ? "less than 0.1" : "\(tenths / 10).\(tenths % 10)"
    }
}

extension LicenceExcess: CustomStringConvertible {
    public var description: String {
        "\(publication): \(rowsGiven) of the \(rowsHeld) rows held here, \(percentText) percent; "
            + rule + (licence.map { " (licence: \($0))" } ?? "")
    }
}

/// An export that was stopped because it would give away more than licences allow.
public struct LicenceError: Error, Equatable, Sendable, CustomStringConvertible {
    public let export: String
    public let excesses: [LicenceExcess]

    public init(export: String, excesses: [LicenceExcess]) {
        self.export = export
        self.excesses = excesses
    }

    public var description: String {
        """
        the export of \(export) would give away more than licences allow; nothing was written
        \(excesses.map { "  \($0)" }.joined(separator: "\n"))
          fix: export less of it, or add --override-licence "REASON", which is kept with the reason
        """
    }
}
