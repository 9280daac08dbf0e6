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
        Mark(code: "about", explanation: "about so much"),
        Mark(code: "at-least", explanation: "at least so much"),
        Mark(code: "more-than", explanation: "more than this"),
        Mark(code: "at-most", explanation: "at most so much"),
        Mark(code: "less-than", explanation: "less than this"),
        Mark(
            code: "no-denominator",
            explanation: "the sum that it would be a share of is nothing"),
        Mark(
            code: "across-a-break",
            explanation: "a series breaks between the two years; --across-breaks yes goes across"),
        Mark(code: "no-price-index", explanation: "no price index of its year or of the base year"),
        Mark(
            code: "no-output-growth",
            explanation: "no growth of output is known between the two years"),
        Mark(
            code: "no-budget-growth",
            explanation: "no growth of the defence budget is known between the two years"),
        Mark(
            code: "converted-at-average-rate",
            explanation: "converted at the average rate of the year's label"),
        Mark(
            code: "sum-of-parts", explanation: "the sum of what one account tells of it in parts"),
        Mark(code: "fewer-there", explanation: "fewer are there than were asked for"),
        Mark(code: "target-due-later", explanation: "the target is to be met in a later year"),
        Mark(code: "converted", explanation: "spread over calendar years by days of overlap"),
        Mark(
            code: "calendars-differ",
            explanation: "the two sides' years begin on different days; paired by label"),
        Mark(
            code: "no-rate",
            explanation: "no exchange rate of that kind for it, or a span of years"),
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
        Mark(code: "standing", explanation: "a ceiling, which holds until another is set"),
        Mark(code: "line-only", explanation: "one line, or a part of a total, and not the whole"),
        Mark(code: "total", explanation: "a total: not to be added to its parts"),
        Mark(code: "parts-differ", explanation: "its services add up to another number"),
        Mark(
            code: "within-rounding",
            explanation: "the counts agree as far as their rounding or an open end leaves it"),
        Mark(code: "no-count", explanation: "no count to hold it against"),
        Mark(
            code: "expired", explanation: "no longer in force; held against a count of its own time"
        ),
        Mark(code: "not-yet-in-force", explanation: "not yet in force"),
        Mark(code: "does-not-bind", explanation: "says what Congress holds, and does not bind"),
        Mark(code: "names-no-number", explanation: "the law names no number"),
        Mark(code: "below-floor", explanation: "fewer people are counted than the floor asks for"),
        Mark(
            code: "by-line",
            explanation: "not said of the amount: as is known of the line, or of indirect lines"),
        Mark(code: "not-itemised", explanation: "a part of it is what the published parts leave"),
        Mark(code: "parts-exceed", explanation: "the parts come to more than their rounded total"),
        Mark(code: "no-parameter", explanation: "the model has no parameter for it"),
        Mark(code: "floor-broken", explanation: "kept now, and broken when they have left"),
        Mark(code: "stated", explanation: "as somebody said, and not an amount of an account"),
        Mark(
            code: "rank-uncertain",
            explanation: "as rounded or qualified, the counts leave more than one rank open"),
        Mark(code: "projected", explanation: "projected under the agreement's rule: not agreed"),
        Mark(code: "capped", explanation: "the rule's cap holds it down"),
        Mark(code: "floored", explanation: "the rule's floor holds it up"),
        Mark(code: "no-rule", explanation: "no rule tells how the amount grows"),
        Mark(code: "no-index", explanation: "the growth of the index is neither known nor asked"),
        Mark(code: "no-amount", explanation: "no amount is recorded for the year"),
        Mark(
            code: "lag-unknown",
            explanation: "which year's growth counts is not said: taken as the year's own"),
        Mark(
            code: "at-latest-rate",
            explanation: "dollars at the last rate that is known, of an earlier year"),
        Mark(code: "at-fixed-rate", explanation: "dollars at the rate that was given"),
        Mark(code: "at-budget-rate", explanation: "dollars at the budget's rate of the year"),
        Mark(code: "at-ppp-rate", explanation: "dollars at purchasing-power parity of the year"),
        Mark(
            code: "at-signature-day-rate",
            explanation: "dollars at the rate of the day its agreement was signed"),
        Mark(
            code: "unverified-index",
            explanation: "the index is not checked against its source"),
        Mark(
            code: "no-earlier-amount",
            explanation: "no amount of the year before is recorded in its currency"),
        Mark(code: "no-figure", explanation: "it has no figure for the year"),
        Mark(code: "prices-differ", explanation: "in different prices: not added up"),
        Mark(
            code: "no-amount-to-add",
            explanation: "percentages and indices are no amounts, and do not add up to a whole"),
        Mark(code: "nothing-contributed", explanation: "no member has contributed anything"),
        Mark(
            code: "no-spread",
            explanation: "all members have the same in an indicator, which therefore places none"),
        Mark(
            code: "members-left-out",
            explanation: "members without figures are left out of the whole"),
        Mark(
            code: "verdict-within-rounding",
            explanation: "the figures' rounding leaves open on which side of the line it is"),
        Mark(code: "too-few-members", explanation: "too few members to rank"),
        Mark(code: "no-gdp", explanation: "output of the year is not recorded"),
        Mark(code: "no-population", explanation: "the number of people is not recorded"),
        Mark(code: "no-service-count", explanation: "no such count of service members that year"),
        Mark(code: "earlier-count", explanation: "service members counted before the year"),
        Mark(code: "later-count", explanation: "service members counted after the year"),
        Mark(code: "no-equipment-figure", explanation: "its spending on equipment has no figure"),
        Mark(code: "target-past-its-day", explanation: "the target was to be met before the year"),
        Mark(
            code: "equipment-target-past-its-day",
            explanation: "the target for equipment was to be met before the year"),
        Mark(code: "budgets-missing", explanation: "some of the budgets have no figure"),
        Mark(
            code: "not-all-members-listed",
            explanation: "the listed shares do not add up to 100: members are missing"),
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
