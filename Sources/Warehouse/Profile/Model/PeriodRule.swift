/// What sets the first day, the day after the last, and the calendar of a fact.
public struct PeriodRule: Sendable {
    public let text: FieldRule
    /// `CY`, `USFY` …: the text is the label of a year; `date`: it is a day, a month or a year.
    public let calendar: String
}
