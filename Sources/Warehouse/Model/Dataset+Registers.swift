extension Dataset {
    static let sources = Dataset(
        "sources", "One row is one edition of one publication.",
        key: ["source"], rowNumber: "source_id",
        columns: [
            .required("source", .code(.dottedKebab), "Our code of the edition."),
            .required("publication", .text, "The publication, the same in each of its editions."),
            .optional(
                "edition", .code(.edition),
                "The date of the edition as far as it is known; empty where it has none."),
            .required("publisher", .text, "Who published it."),
            .required("title", .text, "The title of the edition."),
            .optional("url", .text, "Where it can be read; empty where it is not on the web."),
            .optional(
                "accessed_on", .day,
                "The day on which we read it; empty where we know it from another source."),
            .optional("licence", .text, "The terms of use; empty where it states none."),
            .defaulted(
                "redistribution", .word(["free", "attribution", "excerpt", "none", "unknown"]),
                to: "unknown", "How much of it may be passed on."),
            .defaulted(
                "status", .word(["normal", "unverified"]), to: "normal",
                "Whether we have seen the source itself."),
            .note,
        ])

    static let currencies = Dataset(
        "currencies", "One row is a currency.",
        key: ["currency"],
        rules: [
            Rule("currency_ends_after_it_begins", .ascending("valid_from", "valid_until")),
            Rule("currency_digits_are_fixed", .fixedForAmounts("minor_digits")),
        ],
        columns: [
            .required("currency", .code(.threeCapitals), "The ISO 4217 code."),
            .required("name", .text, "The name in English."),
            .required(
                "minor_digits", .whole(0...4),
                "How many decimal digits of an amount are minor units: 2 for cents; fixed once there are amounts."
            ),
            .optional(
                "valid_from", .day,
                "First day of use; empty where it is earlier than anything here."),
            .optional(
                "valid_until", .day, "The day after the last of use; empty while it is in use."),
            .optional(
                "successor", .reference(.currencies),
                "The currency that replaced it; empty where none did."),
            .optional(
                "successor_units", .anyReal,
                "Units of this currency for one of its successor, fixed by law."),
        ] + Column.provenance)

    static let allies = Dataset(
        "allies", "One row is a state, territory or organisation that takes part.",
        key: ["ally"],
        rules: [
            Rule("ally_ends_after_it_begins", .ascending("valid_from", "valid_until")),
            Rule("ally_cow_code_is_unique", .unique("cow_code")),
        ],
        columns: [
            .required("ally", .code(.ally), "The ISO 3166-1 alpha-3 code, or a code of ours."),
            .required("name", .text, "The name in English."),
            .required(
                "kind", .word(["state", "territory", "organisation", "region", "unattributed"]),
                "What kind of ally it is; `unattributed` stands for people whose host is not told."
            ),
            .optional(
                "iso_alpha_2", .code(.twoCapitals),
                "The ISO 3166-1 alpha-2 code; empty where it has no entry."),
            .optional(
                "iso_numeric", .code(.threeDigits),
                "The ISO 3166-1 number, three digits; empty where it has no entry."),
            .optional(
                "cow_code", .whole(1...999),
                "The state number of the Correlates of War; empty where it lists none."),
            .optional(
                "valid_from", .day, "First day as a state; empty where it does not matter here."),
            .optional(
                "valid_until", .day, "The day after its last; empty while it exists."),
            .optional(
                "successor", .reference(.allies),
                "The ally that took its place; empty where none did."),
        ] + Column.provenance)

    static let allyNames = Dataset(
        "ally-names", "One row is a name under which somebody lists an ally.",
        key: ["name", "scheme", "ally", "valid_from"],
        rules: [Rule("ally_name_ends_after_it_begins", .ascending("valid_from", "valid_until"))],
        columns: [
            .required("name", .filledText, "The name, spelt as they spell it."),
            .required(
                "scheme", .text, "Whose name it is: `DMDC`, `World Bank`, `COW`, `own`, `common`."),
            .required("ally", .reference(.allies), "The ally that it means."),
            .defaulted("language", .code(.language), to: "en", "The language, by ISO 639-1."),
            .defaulted("valid_from", .day, to: "0001-01-01", "First day on which it means that."),
            .defaulted(
                "valid_until", .day, to: "9999-12-31",
                "The day after the last on which it means that."),
        ] + Column.provenance)

    static let groups = Dataset(
        "groups", "One row is a group of allies.",
        key: ["group_code"],
        columns: [
            .required("group_code", .code(.kebab), "Our code of the group: `nato`."),
            .required("name", .text, "The name in English."),
            .required(
                "kind", .word(["alliance", "forum", "analytical"]),
                "Whether it is an alliance, a forum, or a group that we made to compare."),
        ] + Column.provenance)

    static let groupMembers = Dataset(
        "group-members", "One row is a spell of membership of an ally in a group.",
        key: ["group_code", "ally", "valid_from"], day: "valid_from",
        rules: [
            Rule("group_member_leaves_after_it_joins", .ascending("valid_from", "valid_until"))
        ],
        columns: [
            .required("group_code", .reference(.groups), "The group."),
            .required("ally", .reference(.allies), "The member."),
            .defaulted("valid_from", .day, to: "0001-01-01", "First day as a member."),
            .defaulted(
                "valid_until", .day, to: "9999-12-31", "The day after the last as a member."),
        ] + Column.provenance)
}
