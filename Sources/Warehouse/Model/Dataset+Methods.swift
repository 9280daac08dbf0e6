extension Dataset {
    static let methods = Dataset(
        "methods", "One row is how somebody counts a share.",
        key: ["method"],
        columns: [
            .required("method", .code(.kebab), "Our code of the method."),
            .required("title", .text, "What it is, in words."),
            .required("formula", .text, "What is divided by what, in words."),
            .defaulted(
                "relocation", .word(["unstated", "counted", "left-out"]), to: "unstated",
                "What it does with relocation (D_RELOC); `methods check` compares it with its lines."
            ),
            .defaulted(
                "cost_measure",
                .word(["unstated", "incremental", "direct", "full", "regional"]), to: "unstated",
                "The measure of cost that it counts; amounts that state another are not counted."),
            .defaulted(
                "year_pairing", .word(["label", "overlap"]), to: "label",
                "How fiscal and calendar years go together: by their labels, or by days of overlap."
            ),
        ] + Column.provenance)

    static let methodLines = Dataset(
        "method-lines", "One row is a cost line that a method counts.",
        key: ["method", "role", "line"],
        columns: [
            .required("method", .reference(.methods), "The method."),
            .required(
                "role", .word(["numerator", "denominator"]), "Where in the share it counts."),
            .required("line", .reference(.costLines), "The cost line."),
            .required(
                "weight", .real(RealBounds(from: 0)),
                "How much of the line counts: 1 all of it, 0 takes it out of a wider line."),
        ] + Column.provenance)

    static let methodSeries = Dataset(
        "method-series", "One row is an account that a method prefers on one side.",
        key: ["method", "side", "series"],
        columns: [
            .required("method", .reference(.methods), "The method."),
            .required("side", .word(["host", "us"]), "Whose cost the account tells."),
            .required("series", .text, "The account, as `series` of contributions calls it."),
            .required("rank", .whole(1...98), "1 for the account that it prefers, then 2, 3 …"),
        ] + Column.provenance)

    static let indexWeights = Dataset(
        "index-weights", "One row is an indicator that a composite index counts.",
        key: ["index_code", "measure", "component"],
        columns: [
            .required("index_code", .code(.kebab), "Our code of the index."),
            .required(
                "measure", .code(.kebab),
                "The indicator, or `milex` or `nato-milex`: a share of output times output."),
            .defaulted(
                "component", .text, to: "", "The indicator's component; empty: its total."),
            .required(
                "normalisation", .word(["share", "of-greatest", "min-max"]),
                "How a member's value becomes its place in the group."),
            .required(
                "weight", .real(RealBounds(from: 0)), "How much it counts beside the others."),
        ] + Column.provenance)

    static let publishedShares = Dataset(
        "published-shares", "One row is a percentage or ratio as somebody published it.",
        key: [
            "host", "measure", "payer", "calendar", "valid_from", "valid_until", "source",
            "variant",
        ],
        day: "valid_from",
        rules: [
            Rule("published_share_ends_after_it_begins", .ascending("valid_from", "valid_until")),
            Rule(
                "published_share_days_are_those_of_its_calendar",
                .yearsOf(calendar: "calendar", from: "valid_from", until: "valid_until")),
            Rule(
                "published_share_has_a_value",
                .valueOrRange("percent", low: "percent_low", high: "percent_high")),
            Rule(
                "published_share_range_is_in_order",
                .notDescending("percent_low", "percent_high")),
            Rule(
                "published_share_percent_is_in_range",
                .inRange("percent", low: "percent_low", high: "percent_high")),
        ],
        columns: [
            .required("host", .reference(.allies), "The host."),
            .required(
                "measure",
                .word(["burden-share", "cost-offset", "share-of-allied-total", "index"]),
                "What the percentage is of."),
            .required("payer", .word(["host", "us"]), "Whose part it is."),
            .required("calendar", .word(Vocabulary.calendars), "The years that it is told in."),
            .validFrom(), .validUntil(), .variant,
            .optional(
                "method", .reference(.methods),
                "The method; empty where the publisher's is not one of ours."),
            .optional(
                "percent", .percentage,
                "The share in percent; empty where the source prints only a range."),
            .optional("percent_low", .percentage, "The lower end of a range, in percent."),
            .optional("percent_high", .percentage, "The upper end of the range, in percent."),
            .qualifier,
            .optional(
                "rounded_to", .positiveReal,
                "Percentage points of the last digit that is printed; empty: not rounded, or not known."
            ),
            .defaulted(
                "basis", .text, to: "", "What the publisher says that it is a share of."),
        ] + Column.provenance)

    static let statements = Dataset(
        "statements", "One row is a public claim.",
        key: ["statement"], day: "said_on",
        rules: [
            Rule(
                "statement_period_ends_after_it_begins", .ascending("valid_from", "valid_until")),
            Rule("statement_range_is_in_order", .notDescending("value_low", "value_high")),
            Rule(
                "statement_value_is_in_range",
                .inRange("value", low: "value_low", high: "value_high")),
        ],
        columns: [
            .required("statement", .code(.kebab), "Our code of the statement."),
            .required("said_on", .day, "The day on which it was said."),
            .dayPrecision,
            .required("speaker", .text, "Who said it, as the source names them."),
            .optional(
                "about", .reference(.allies), "The ally that it is about; empty: no one ally."),
            .required("measure", .text, "What it speaks of."),
            .optional(
                "payer", .word(["host", "us", "both"]),
                "Whose cost it speaks of; empty where it speaks of none."),
            .optional(
                "valid_from", .day, "First day of the period that it speaks of; empty: not said."),
            .optional("valid_until", .day, "The day after the last of that period."),
            .optional(
                "value", .anyReal, "The number in `unit`; empty where it states none."),
            .optional("value_low", .anyReal, "The lower end of a range, in `unit`."),
            .optional("value_high", .anyReal, "The upper end of the range, in `unit`."),
            .defaulted("unit", .text, to: "", "The unit of the number."),
            .qualifier,
            .optional(
                "rounded_to", .positiveReal,
                "What the number is rounded to, in `unit`; empty: not rounded, or not known."),
            .required("words", .text, "A paraphrase, never a quotation."),
            .defaulted(
                "paraphrased_by", .text, to: "",
                "In whose account it reached us; empty: the speaker's own."),
            .defaulted("cost_basis", .text, to: "", "Which cost it speaks of, where that is said."),
        ] + Column.provenance)
}
