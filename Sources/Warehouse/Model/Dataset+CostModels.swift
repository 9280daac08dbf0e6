extension Dataset {
    static let lineInstruments = Dataset(
        "line-instruments",
        "One row is the part of a host's line that is paid by one instrument, where no figure says it.",
        key: ["host", "line", "instrument", "valid_from"], day: "valid_from",
        rules: [
            Rule("line_instrument_ends_after_it_begins", .ascending("valid_from", "valid_until"))
        ],
        columns: [
            .required("host", .reference(.allies), "The host."),
            .required("line", .reference(.costLines), "The cost line."),
            .required(
                "instrument", .word(["cash", "in-kind", "imputed", "loan"]),
                "What is given: money, goods and work, or what is forgone."),
            .validFrom(), .validUntil(),
            .required(
                "percent", .percentage,
                "The part of the line's amount, in percent; a line's parts need not come to 100."),
        ] + Column.provenance)

    static let costModelParameters = Dataset(
        "cost-model-parameters", "One row is a parameter of a model of what a presence costs.",
        key: ["model", "parameter", "host", "service"],
        rules: [
            Rule(
                "cost_model_parameter_has_a_value",
                .valueOrRange("value", low: "value_low", high: "value_high")),
            Rule(
                "cost_model_parameter_range_is_in_order",
                .notDescending("value_low", "value_high")),
            Rule(
                "cost_model_parameter_value_is_in_range",
                .inRange("value", low: "value_low", high: "value_high")),
        ],
        columns: [
            .required("model", .code(.kebab), "Our code of the model."),
            .required(
                "parameter",
                .word([
                    "fixed-abroad", "fixed-home", "fixed-ratio", "variable-abroad",
                    "variable-home", "variable-ratio", "variable-extra",
                ]),
                """
                `fixed-…` is the yearly cost of a base before people and `variable-…` that of a \
                person, in US dollars, abroad or at home; a `…-ratio` is abroad to home, \
                `variable-extra` abroad less home.
                """),
            .required(
                "host", .reference(.allies),
                "The ally or region it holds for; `OVERSEAS`: where nothing narrower is known."),
            .defaulted(
                "service",
                .word([
                    "total", "army", "navy", "air-force", "marine-corps", "space-force",
                    "coast-guard",
                ]), to: "total", "The service whose bases and people it was found for."),
            .required("line", .reference(.costLines), "The cost line that it is a part of."),
            .optional(
                "value", .positiveReal, "The value; empty where the source prints only a range."),
            .optional("value_low", .positiveReal, "The lower end of a range."),
            .optional("value_high", .positiveReal, "The upper end of the range."),
            .qualifier,
            .optional(
                "price_year", .anyWhole,
                "The year of the prices; empty: a ratio, or not known."),
        ] + Column.provenance)
}
