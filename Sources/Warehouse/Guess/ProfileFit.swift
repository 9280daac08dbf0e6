/// What a profile would do with a file, found out by reading all of it and loading nothing.
public struct ProfileFit: Equatable, Sendable {
    /// The profile's name.
    public let profile: String
    /// The datasets that it fills.
    public let datasets: [String]
    /// Records that pass every check of a row; whether they contradict each other is not looked at.
    public internal(set) var sound = 0
    public internal(set) var rejected = 0
    public internal(set) var skipped = 0
    /// Cells without a value.
    public internal(set) var missing = 0
    /// Columns of the file that the profile does not mention.
    public internal(set) var unusedColumns: [String] = []
    public internal(set) var totals = TotalsResult()
    /// The first rows that would be rejected, each as the column, what is wrong, and the value.
    public internal(set) var faults: [String] = []
    /// How many columns the table has.
    var columnCount = 0
    /// Whether the name of the file speaks for the profile.
    var isNamedAlike = false

    /// Values that are like, and unlike, what the warehouse holds of their measure.
    public internal(set) var alike = 0
    public internal(set) var unlike = 0
    /// Profiles that fit as well, so that nothing but the name of the file may tell which it is.
    public internal(set) var rivals: [String] = []

    init(profile: String, datasets: [String]) {
        self.profile = profile
        self.datasets = datasets
    }

    public var sureness: Guess.Sureness {
        // The name of a file is no proof, and without it two that fit alike are as likely.
        if !rivals.isEmpty { return isNamedAlike && score >= 0.6 ? .likely : .unsure }
        return switch score {
        case 0.9...: .sure
        case 0.6..<0.9: .likely
        default: .unsure
        }
    }

    /// From 0 to 1: half of it how many of the rows would load, half how many of the columns the
    /// profile knows; less where its values are unlike what the warehouse holds of their measure.
    public var score: Double {
        let judged = sound + rejected
        let share = judged == 0 ? 0 : Double(sound) / Double(judged)
        let known =
            columnCount == 0
            ? 0 : Double(max(0, columnCount - unusedColumns.count)) / Double(columnCount)
        let compared = alike + unlike
        let likeness = compared == 0 ? 1 : Double(alike) / Double(compared)
        return (share + known) / 2 * likeness
    }

    /// The better fit first; of two within a twentieth the one after which the file is named.
    static func isBetter(_ left: ProfileFit, _ right: ProfileFit) -> Bool {
        let order = (left: left.rank, right: right.rank)
        return order.left == order.right
            ? left.profile < right.profile : order.left > order.right
    }

    private var rank: (Int, Int, Double) {
        (Int((score * 20).rounded()), isNamedAlike ? 1 : 0, score)
    }

    /// Whether nothing in the file speaks for one of the two rather than the other.
    func isAsGood(as other: ProfileFit) -> Bool { rank.0 == other.rank.0 }
}
