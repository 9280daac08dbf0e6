extension Dataset {
    static let sanityExceptions = Dataset(
        "sanity-exceptions",
        "One row is where somebody has looked at odd values and found them right.",
        key: ["rule", "dataset", "ally", "subject", "valid_from"], day: "valid_from",
        rules: [
            Rule("sanity_exception_ends_after_it_begins", .ascending("valid_from", "valid_until"))
        ],
        columns: [
            .required(
                "rule",
                .word([
                    "negative-people", "percentage-above-100", "part-exceeds-total",
                    "tenfold-jump",
                ]), "The rule of sanity that is not to be applied."),
            .required(
                "dataset", .word(["troop-counts", "indicators", "contributions"]),
                "The dataset of the values."),
            .required("ally", .reference(.allies), "The host, or the ally that is measured."),
            .defaulted(
                "subject", .text, to: "",
                "What is counted, as the warning says it; empty: everything."),
            .validFrom(), .validUntil(),
            .required("reason", .filledText, "Why the odd values are right."),
            .required("decided_on", .day, "The day on which that was found."),
        ] + Column.provenance)
}
