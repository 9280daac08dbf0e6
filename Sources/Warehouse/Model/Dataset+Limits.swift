extension Dataset {
    static let troopFloors = Dataset(
        "troop-floors", "One row is a limit in law on how far troops may be reduced.",
        key: ["law", "host", "kind"], day: "valid_from",
        rules: [Rule("troop_floor_ends_after_it_begins", .ascending("valid_from", "valid_until"))],
        columns: [
            .required("law", .filledText, "The act and its section."),
            .required("host", .reference(.allies), "The ally or region that it protects."),
            .required(
                "kind", .word(["floor", "withdrawal-limit", "sense-of-congress"]),
                "What kind of provision it is."),
            .optional(
                "people", .count, "How many people; empty where the provision names no number."),
            .defaulted("counts", .text, to: "", "Whom the provision counts."),
            .optional("valid_from", .day, "First day in force; empty: not known."),
            .optional(
                "valid_until", .day,
                "The day after the last in force; empty: no end, or not known."),
        ] + Column.provenance)

    static let pledges = Dataset(
        "pledges", "One row is a target that a group agreed on.",
        key: ["pledge"], day: "agreed_on",
        rules: [
            Rule("pledge_is_due_after_it_was_agreed", .ascending("agreed_on", "due_until"))
        ],
        columns: [
            .required("pledge", .code(.kebab), "Our code of the pledge."),
            .required("group_code", .reference(.groups), "The group that agreed on it."),
            .optional(
                "ally", .reference(.allies), "The member that it is for; empty: every member."),
            .required("measure", .text, "The indicator that it is measured by."),
            .required(
                "target_percent", .percentage, "The target, in percent of the measure's base."),
            .defaulted(
                "qualifier", .word(Vocabulary.qualifiers), to: "at-least",
                "How the target limits the value."),
            .required("agreed_on", .day, "The day on which it was agreed."),
            .dayPrecision,
            .optional(
                "due_until", .day,
                "The day after the last on which to meet it; empty: none is set."),
            .defaulted("words", .text, to: "", "What was agreed, in our words."),
        ] + Column.provenance)
}
