/// A column of a dataset.
public struct Column: Sendable {
    /// The name in the table.
    public let sqlName: String
    public let kind: FieldKind
    /// Whether the absence of a value means something; ``meaning`` says what.
    public let isNullable: Bool
    /// What stands in the table where a file leaves the field empty or the column out; `nil` if
    /// that is no value, or a fault.
    public let defaultText: String?
    /// What it holds, with the unit, as a sentence.
    public let meaning: String

    /// The name in files, options and help: codes stand for row numbers, and amounts are in major
    /// units.
    public var name: String {
        if sqlName == "source_id" { return "source" }
        return sqlName.hasSuffix("_minor") ? String(sqlName.dropLast(6)) : sqlName
    }

    /// Whether each row has to have a value of its own.
    public var isRequired: Bool { !isNullable && defaultText == nil }

    /// How a value is written, as an order.
    public var form: String {
        mayBeEmpty ? "\(kind.form), or leave it empty" : kind.form
    }

    public var mayBeEmpty: Bool { !isRequired }

    static func required(_ sqlName: String, _ kind: FieldKind, _ meaning: String) -> Column {
        Column(
            sqlName: sqlName, kind: kind, isNullable: false, defaultText: nil, meaning: meaning)
    }

    static func optional(_ sqlName: String, _ kind: FieldKind, _ meaning: String) -> Column {
        Column(sqlName: sqlName, kind: kind, isNullable: true, defaultText: nil, meaning: meaning)
    }

    static func defaulted(
        _ sqlName: String, _ kind: FieldKind, to text: String, _ meaning: String
    ) -> Column {
        Column(
            sqlName: sqlName, kind: kind, isNullable: false, defaultText: text, meaning: meaning)
    }
}

extension Column {
    /// What every fact says of where it comes from.
    static let provenance = [
        required("source_id", .reference(.sources), "The edition that says so."),
        defaulted(
            "locator", .text, to: "",
            "The place in the source: page, table, paragraph, sheet and cell, line."),
        defaulted(
            "status", .word(Vocabulary.statuses), to: "normal", "How far the value can be trusted."),
        note,
    ]

    static let note = defaulted("note", .text, to: "", "Anything else that a reader should know.")

    static let variant = defaulted(
        "variant", .text, to: "",
        "Tells apart two values that one source prints for the same thing: 2 for the second.")

    static let qualifier = defaulted(
        "qualifier", .word(Vocabulary.qualifiers), to: "exact", "How the source limits the value.")

    static let dayPrecision = defaulted(
        "day_precision", .word(Vocabulary.precisions), to: "day",
        "How much of the day the source gives; the rest is the first day of it.")

    static func validFrom(_ meaning: String = "First day of the period.") -> Column {
        required("valid_from", .day, meaning)
    }

    static func validUntil(_ meaning: String = "The day after the last of the period.") -> Column {
        required("valid_until", .day, meaning)
    }

    /// A day that a source may give only in part, and how much of it is known.
    static func partlyKnownDay(_ name: String, _ meaning: String) -> [Column] {
        [
            optional("\(name)_on", .day, meaning),
            optional(
                "\(name)_precision", .word(Vocabulary.precisions),
                "How much of `\(name)_on` the source gives; empty where there is no day."),
        ]
    }
}
