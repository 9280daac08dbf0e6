/// A reservation about a row that travels with it into every format.
public struct Mark: Sendable, Equatable {
    /// The word in the `marks` column.
    public let code: String
    /// What tables print underneath.
    public let explanation: String

    /// The mark with this code; one that nobody has explained explains itself.
    public static func named(_ code: String) -> Mark {
        all.first { $0.code == code } ?? Mark(code: code, explanation: code.replacing("-", with: " "))
    }

    /// Every mark that a report can set, in the order of the legend.
    public static let all = [
        Mark(code: "unverified", explanation: "unverified: no document was consulted for a figure"),
        Mark(code: "estimated", explanation: "estimated by the source, or derived by us"),
        Mark(code: "provisional", explanation: "provisional: the source expects to revise it"),
        Mark(code: "break-in-series", explanation: "the series breaks here: not comparable with what precedes"),
        Mark(code: "incomplete", explanation: "incomplete: lines that the method counts have no figure"),
        Mark(code: "implied", explanation: "implied by a published share, not by lines"),
        Mark(code: "published", explanation: "as published: the lines behind it are not known"),
        Mark(code: "converted", explanation: "converted by days of overlap between two calendars"),
        Mark(code: "no-rate", explanation: "no exchange rate for the period: no dollar value"),
        Mark(code: "part", explanation: "part of a total that stands beside it: not to be added to it"),
    ]
}
