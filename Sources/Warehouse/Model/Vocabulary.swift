/// The closed lists of words that more than one dataset uses, in the order of the schema.
enum Vocabulary {
    static let statuses = ["normal", "estimated", "provisional", "break-in-series", "unverified"]
    static let qualifiers = ["exact", "about", "more-than", "at-least", "at-most", "less-than"]
    static let precisions = ["day", "month", "year"]
    /// Calendar year; fiscal years of the United States, Japan, the United Kingdom and Australia;
    /// days; several years.
    static let calendars = ["CY", "USFY", "JFY", "UKFY", "AUFY", "date", "multi"]
}
