extension Dataset {
    static let agreements = Dataset(
        "agreements",
        "One row is a treaty, status of forces agreement, special measures agreement or the like.",
        key: ["agreement"], day: "signed_on",
        rules: [
            Rule(
                "agreement_initialled_on_has_a_precision",
                .together("initialled_on", "initialled_precision")),
            Rule("agreement_signed_on_has_a_precision", .together("signed_on", "signed_precision")),
            Rule(
                "agreement_ratified_on_has_a_precision",
                .together("ratified_on", "ratified_precision")),
            Rule(
                "agreement_in_force_on_has_a_precision",
                .together("in_force_on", "in_force_precision")),
            Rule("agreement_ended_on_has_a_precision", .together("ended_on", "ended_precision")),
            Rule("agreement_ends_after_it_begins", .ascending("effective_from", "effective_until")),
            Rule("agreement_is_not_its_own_predecessor", .different("predecessor", "agreement")),
        ],
        columns: [
            .required("agreement", .code(.kebab), "Our code of the agreement."),
            .required("title", .text, "The title, or what it is commonly called."),
            .required(
                "kind",
                .word([
                    "treaty", "sofa", "special-measures", "base-access", "defence-cooperation",
                    "offset", "relocation", "other",
                ]), "What kind of agreement it is."),
            .optional(
                "host", .reference(.allies), "The host; empty where it binds more than one."),
            .optional(
                "predecessor", .reference(.agreements),
                "The agreement that it follows; empty where it follows none."),
        ] + Column.partlyKnownDay("initialled", "The day on which negotiators initialled it.")
            + Column.partlyKnownDay("signed", "The day on which it was signed.")
            + Column.partlyKnownDay("ratified", "The day on which it was ratified.")
            + Column.partlyKnownDay(
                "in_force", "The day on which it came into force; empty: not known, or never.")
            + [
                .optional(
                    "effective_from", .day,
                    "First day of the period that it covers, which may be before it was signed."),
                .optional(
                    "effective_until", .day,
                    "The day after the last of that period; empty: open-ended, or not known."),
            ]
            + Column.partlyKnownDay(
                "ended",
                "First day on which it no longer bound, where that is not `effective_until`.")
            + [.defaulted("terms", .text, to: "", "What it says, in our words.")]
            + Column.provenance)

    static let agreementParties = Dataset(
        "agreement-parties", "One row is a party to an agreement.",
        key: ["agreement", "ally"], day: "joined_on",
        rules: [
            Rule("agreement_party_leaves_after_it_joins", .ascending("joined_on", "left_on"))
        ],
        columns: [
            .required("agreement", .reference(.agreements), "The agreement."),
            .required("ally", .reference(.allies), "The party."),
            .optional(
                "joined_on", .day, "The day on which it joined; empty: with the agreement itself."),
            .optional(
                "left_on", .day,
                "First day on which it was no longer bound; empty: still, or to the end."),
        ] + Column.provenance)

    static let agreementAmounts = Dataset(
        "agreement-amounts", "One row is an amount that an agreement promises for a period.",
        key: ["agreement", "line", "item", "valid_from", "valid_until", "source", "variant"],
        day: "valid_from",
        rules: [
            Rule("agreement_amount_ends_after_it_begins", .ascending("valid_from", "valid_until")),
            Rule(
                "agreement_amount_days_are_those_of_its_calendar",
                .yearsOf(calendar: "calendar", from: "valid_from", until: "valid_until")),
        ],
        columns: [
            .required("agreement", .reference(.agreements), "The agreement."),
            .required("line", .reference(.costLines), "The cost line that the amount is for."),
            .defaulted(
                "item", .text, to: "",
                "A named part of the line; empty: the line's total."),
            .required("calendar", .word(Vocabulary.calendars), "The years that it is told in."),
            .validFrom(), .validUntil(), .variant,
            .required("currency", .reference(.currencies), "The currency of the amount."),
            .required(
                "amount_minor", .money(from: 0),
                "The amount, in major units of `currency`."),
            .qualifier,
            .optional(
                "rounded_to_minor", .money(from: 1),
                "The unit that the source rounds to, in major units of `currency`; empty: not rounded, or not known."
            ),
        ] + Column.provenance)

    static let escalationRules = Dataset(
        "escalation-rules", "One row is how the amounts of an agreement grow over some years.",
        key: ["agreement", "label_from", "source"],
        rules: [
            Rule("escalation_rule_ends_after_it_begins", .notDescending("label_from", "label_to")),
            Rule(
                "escalation_rule_percent_goes_with_its_kind",
                .exactlyWhere("index_kind", is: "fixed-percent", has: "index_percent")),
            Rule(
                "escalation_rule_cap_is_above_its_floor",
                .notDescending("floor_percent", "cap_percent")),
        ],
        columns: [
            .required("agreement", .reference(.agreements), "The agreement."),
            .required(
                "label_from", .whole(1900...2200), "The first year whose amount the rule gives."),
            .required("label_to", .whole(1900...2200), "The last such year."),
            .required(
                "index_kind",
                .word([
                    "fixed-percent", "fixed-path", "cpi", "gdp-deflator", "defence-budget-growth",
                    "none",
                ]), "What the amounts grow with."),
            .optional(
                "index_percent", .anyReal,
                "Growth in percent a year, for `fixed-percent`; empty otherwise."),
            .optional(
                "lag_years", .whole(0...10),
                "The index of how many years before counts; empty: none, or not known."),
            .optional(
                "cap_percent", .anyReal,
                "The most that it may grow in percent a year; empty: no cap, or not known."),
            .optional(
                "floor_percent", .anyReal,
                "The least that it grows in percent a year; empty: no floor, or not known."),
            .defaulted(
                "words", .text, to: "", "The rule as the source describes it, in our words."),
        ] + Column.provenance)
}
