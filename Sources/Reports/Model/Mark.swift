/// A reservation about a row that travels with it into every format.
public struct Mark: Sendable, Equatable {
    /// The word in the `marks` column.
    public let code: String
    /// What tables print underneath.
    public let explanation: String

    /// The mark with this code; one that nobody has explained explains itself.
    public static func named(_ code: String) -> Mark {
        all.first { $0.code == code }
            ?? Mark(code: code, explanation: code.replacing("-", with: " "))
    }

    /// Every mark that a report can set, in the order of the legend.
    public static let all = [
        Mark(code: "unverified", explanation: "not checked against its source"),
        Mark(code: "estimated", explanation: "estimated by the source, or derived by us"),
        Mark(code: "provisional", explanation: "provisional: the source expects to revise it"),
        Mark(
            code: "break-in-series",
            explanation: "the definition changes here: no comparison with what precedes"),
        Mark(
            code: "incomplete",
            explanation: "incomplete: lines that the method counts have no figure"),
        Mark(code: "implied", explanation: "implied by a published share, not by lines"),
        Mark(
            code: "complement",
            explanation: "published as the other side's share; this is 100 less it"),
        Mark(code: "converted", explanation: "spread over calendar years by days of overlap"),
        Mark(
            code: "calendars-differ",
            explanation: "the two sides' years begin on different days; paired by label"),
        Mark(
            code: "no-rate",
            explanation: "no yearly exchange rate: no rate that year, or a span of years"),
        Mark(
            code: "at-average-rate",
            explanation: "dollars at the average rate of the year's label"),
        Mark(
            code: "part",
            explanation: "part of a total that stands above it: not to be added to it"),
        Mark(code: "tied", explanation: "shares its rank"),
        Mark(code: "earlier-day", explanation: "counted before the day asked for"),
        Mark(
            code: "older-count",
            explanation: "the host's latest count is older than the newest of another host"),
        Mark(code: "year-only", explanation: "the source gives only the year"),
        Mark(code: "month-only", explanation: "the source gives only the month"),
        Mark(
            code: "sum-of-services",
            explanation: "no total was published: the services are added up"),
        Mark(
            code: "other-count-differs",
            explanation: "another source, or variant, has another number for that day"),
        Mark(
            code: "other-publication",
            explanation: "from another publication than the count before"),
        Mark(
            code: "other-note",
            explanation: "of another scope, by the source's note, than the count before"),
        Mark(
            code: "unverified-rate",
            explanation: "the exchange rate is not checked against its source"),
        Mark(
            code: "unverified-count",
            explanation: "the head count is not checked against its source"),
        Mark(
            code: "unverified-amount",
            explanation: "the amount is not checked against its source"),
        Mark(code: "unverified-rule", explanation: "the rule is not checked against its source"),
        Mark(
            code: "unverified-successor",
            explanation: "the successor's days are not checked against their source"),
        Mark(code: "range", explanation: "the source prints only a range"),
        Mark(
            code: "wider-period",
            explanation: "its period reaches beyond the years asked for; not spread"),
        Mark(code: "each-year", explanation: "the amount is for each year of the period"),
        Mark(code: "constant-prices", explanation: "in constant prices"),
        Mark(code: "variant", explanation: "the source prints more than one value"),
        Mark(code: "in-force-unknown", explanation: "the day it came into force is not known"),
        Mark(code: "retroactive", explanation: "in force after its period began"),
        Mark(code: "ended", explanation: "ended otherwise than by the end of its period"),
        Mark(
            code: "whole-period-amount",
            explanation: "the amount is for the whole period, not for its first year"),
        Mark(code: "lapsed", explanation: "already lapsed on the day asked for"),
        Mark(code: "no-successor", explanation: "no successor is recorded"),
        Mark(
            code: "successor-in-force-unknown",
            explanation:
                "the day its successor came into force is not known: counted to the first day of the successor's period"
        ),
        Mark(
            code: "successor-in-force-year-only",
            explanation: "only the year its successor came into force is known"),
        Mark(
            code: "successor-in-force-month-only",
            explanation: "only the month its successor came into force is known"),
        Mark(
            code: "other-source",
            explanation: "another source lists it too: not to be counted twice"),
        Mark(code: "position-town", explanation: "the position is a town's"),
        Mark(code: "position-country", explanation: "the position is a country's"),
        Mark(code: "position-unknown", explanation: "how exact the position is, is not known"),
        Mark(code: "no-position", explanation: "no position is recorded"),
        Mark(code: "opened-year-only", explanation: "only the year of opening is known"),
        Mark(code: "opened-month-only", explanation: "only the month of opening is known"),
        Mark(code: "closed", explanation: "closed"),
        Mark(code: "one-source", explanation: "both values stand in one source"),
        Mark(code: "other-series", explanation: "of two accounts, which may count differently"),
        Mark(code: "other-stage", explanation: "of two stages, as budgeted and pledged"),
        Mark(code: "other-instrument", explanation: "of cash, goods or both, which may differ"),
        Mark(code: "other-cost-measure", explanation: "of two measures of cost"),
        Mark(code: "other-method", explanation: "of two methods of reckoning the share"),
        Mark(code: "other-basis", explanation: "shares of two different things, by their sources"),
        Mark(code: "other-variant", explanation: "the source prints both, as different values"),
        Mark(
            code: "other-amount",
            explanation: "one account, with another amount for each of the two"),
        Mark(
            code: "other-line",
            explanation: "part of what it covers is told under another line on the other side"),
        Mark(
            code: "smallest-change",
            explanation: "of all lines, the one that needs the least change in percent"),
        Mark(
            code: "smallest-amount",
            explanation: "of all lines, the one that needs the least change in dollars"),
        Mark(
            code: "out-of-reach",
            explanation: "no change of this line alone leads there"),
        Mark(code: "open-end", explanation: "its source sets no upper limit"),
        Mark(
            code: "own-year",
            explanation: "of its own year, the nearest with the figures it needs"),
    ]
}
