extension Dataset {
    static let costLines = Dataset(
        "cost-lines", "One row is a line of cost: a node of the tree, or a bundle of lines.",
        key: ["line"],
        rules: [
            Rule(
                "cost_line_bundle_has_no_parent", .onlyWhere("kind", is: "line", has: "parent")),
            Rule("cost_line_is_not_its_own_parent", .different("parent", "line")),
        ],
        columns: [
            .required("line", .code(.line), "Our code of the line."),
            .required("title", .text, "What it is, in words."),
            .required(
                "kind", .word(["line", "bundle"]),
                "A line of the tree, or a bundle: a publisher's total that is no node of the tree."
            ),
            .optional(
                "parent", .reference(.costLines),
                "The line that it is a part of; empty for the root, for memo lines and for bundles."
            ),
            .required("side", .word(["host", "us", "both"]), "Whose cost it is."),
            .optional(
                "class", .word(["direct", "indirect", "both", "memo"]),
                "Its class; empty for lines of the United States and for bundles."),
            .defaulted(
                "parts_complete", .flag, to: "1",
                "Whether its parts add up to it; 0: they are only some of its parts."),
            .defaulted(
                "occasional", .flag, to: "0",
                "Whether it is not missed where nothing is recorded."),
        ] + Column.provenance)

    static let costLineParts = Dataset(
        "cost-line-parts", "One row is a part of a bundle.",
        key: ["line", "part"],
        rules: [Rule("cost_line_part_is_not_the_whole", .different("line", "part"))],
        columns: [
            .required("line", .reference(.costLines), "The bundle."),
            .required(
                "part", .reference(.costLines), "A line in it, or another bundle inside it."),
        ] + Column.provenance)

    static let hostLines = Dataset(
        "host-lines", "One row says whether a host's arrangement has a cost line.",
        key: ["host", "line"],
        columns: [
            .required("host", .reference(.allies), "The host."),
            .required("line", .reference(.costLines), "The cost line."),
            .required(
                "applies", .flag, "Whether the host's arrangement has the line; 0: it has not."),
        ] + Column.provenance)

    static let contributions = Dataset(
        "contributions", "One row is an amount on one cost line for one host and period.",
        key: [
            "host", "payer", "series", "line", "item", "calendar", "valid_from", "valid_until",
            "stage", "instrument", "source", "variant",
        ],
        day: "valid_from", rowNumber: "contribution_id",
        rules: [
            Rule("contribution_ends_after_it_begins", .ascending("valid_from", "valid_until")),
            Rule(
                "contribution_days_are_those_of_its_calendar",
                .yearsOf(calendar: "calendar", from: "valid_from", until: "valid_until")),
            Rule(
                "contribution_has_an_amount",
                .valueOrRange("amount", low: "amount_low", high: "amount_high")),
            Rule("contribution_range_is_in_order", .notDescending("amount_low", "amount_high")),
            Rule(
                "contribution_amount_is_in_range",
                .inRange("amount", low: "amount_low", high: "amount_high")),
            Rule(
                "contribution_base_year_goes_with_constant_prices",
                .exactlyWhere("price_basis", is: "constant", has: "base_year")),
        ],
        columns: [
            .required("host", .reference(.allies), "The host."),
            .required(
                "payer", .word(["host", "us", "both"]),
                "Who bears it; `both`: one figure for host and United States together."),
            .required(
                "series", .code(.dottedKebab),
                "One body's account on one definition, whoever printed it."),
            .required("line", .reference(.costLines), "The cost line."),
            .defaulted(
                "item", .text, to: "", "A named part of the line; empty: the line's total."),
            .required("calendar", .word(Vocabulary.calendars), "The years that it is told in."),
            .validFrom(), .validUntil(),
            .defaulted(
                "stage",
                .word([
                    "unstated", "pledged", "agreed", "budgeted", "supplementary", "obligated",
                    "outlaid", "delivered",
                ]), to: "unstated", "How far the money had come when it was counted."),
            .defaulted(
                "instrument", .word(["unstated", "cash", "in-kind", "imputed", "loan"]),
                to: "unstated", "In what form it is given."),
            .variant,
            .defaulted(
                "amount_per", .word(["period", "year"]), to: "period",
                "Whether the amount is for the whole period, or for each year of it."),
            .required("currency", .reference(.currencies), "The currency of the amounts."),
            .optional(
                "amount_minor", .money(from: 0),
                "The amount, in major units of `currency`; empty where the source prints only a range."
            ),
            .optional(
                "amount_low_minor", .money(from: 0),
                "The lower end of a range that the source prints, in major units of `currency`."),
            .optional("amount_high_minor", .money(from: 0), "The upper end of that range."),
            .qualifier,
            .optional(
                "rounded_to_minor", .money(from: 1),
                "The unit that the source rounds to, in major units of `currency`; empty: not rounded, or not known."
            ),
            .defaulted(
                "cost_measure", .word(["unstated", "incremental", "direct", "full", "regional"]),
                to: "unstated", "Which cost is measured."),
            .defaulted(
                "price_basis", .word(["current", "constant"]), to: "current",
                "Whether the amount is in prices of its own year or of `base_year`."),
            .optional(
                "base_year", .anyWhole, "The year of constant prices; empty for current prices."),
            .optional(
                "programme", .text, "The programme that pays it; empty where none is named."),
            .optional(
                "agreement", .reference(.agreements),
                "The agreement that it is paid under; empty where none is named."),
        ] + Column.provenance)
}
