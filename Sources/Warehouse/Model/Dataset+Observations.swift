extension Dataset {
    static let baseLocations = Dataset(
        "base-locations", "One row is a site as one source lists it.",
        key: ["host", "name", "source", "variant"], day: "opened_on", rowNumber: "base_id",
        rules: [
            Rule(
                "base_location_has_both_coordinates_or_none", .together("latitude", "longitude")),
            Rule(
                "base_location_opened_on_has_a_precision",
                .together("opened_on", "opened_precision")),
            Rule(
                "base_location_closed_on_has_a_precision",
                .together("closed_on", "closed_precision")),
            Rule("base_location_closes_after_it_opens", .ascending("opened_on", "closed_on")),
            Rule(
                "base_location_value_has_a_currency", .together("replacement_value", "currency")),
        ],
        columns: [
            .required("host", .reference(.allies), "The host."),
            .required("name", .filledText, "The name as the source gives it."),
            .defaulted(
                "variant", .text, to: "", "Tells apart two sites of one name in one source."),
            .defaulted(
                "service",
                .word([
                    "unstated", "army", "navy", "air-force", "marine-corps", "space-force",
                    "coast-guard", "joint", "total",
                ]), to: "unstated", "The service that runs it."),
            .defaulted(
                "kind",
                .word([
                    "base", "site", "host-funded-site", "headquarters", "hospital", "port",
                    "airfield", "training-area",
                ]), to: "base", "What kind of site it is."),
            .optional(
                "latitude", .real(RealBounds(from: -90, through: 90)), "Degrees north, WGS 84."),
            .optional(
                "longitude", .real(RealBounds(from: -180, through: 180)), "Degrees east, WGS 84."),
            .defaulted(
                "position_precision", .word(["site", "town", "country", "unknown"]),
                to: "unknown", "What the position is that of."),
        ] + Column.partlyKnownDay("opened", "First day of use by the United States.")
            + Column.partlyKnownDay(
                "closed", "First day on which it was no longer used; empty: in use, or not known.")
            + [
                .optional(
                    "replacement_value_minor", .money(from: 0),
                    "What it would cost to build again, in major units of `currency`."),
                .optional(
                    "currency", .reference(.currencies),
                    "The currency of the replacement value; empty where there is none."),
            ] + Column.provenance)

    static let troopCounts = Dataset(
        "troop-counts",
        "One row is a count of people of one service and component in one host on one day.",
        key: [
            "counted_on", "host", "count_type", "service", "component", "source", "variant",
        ],
        day: "counted_on",
        rules: [
            Rule(
                "troop_count_has_people",
                .valueOrRange("people", low: "people_low", high: "people_high")),
            Rule("troop_count_range_is_in_order", .notDescending("people_low", "people_high")),
            Rule(
                "troop_count_people_is_in_range",
                .inRange("people", low: "people_low", high: "people_high")),
        ],
        columns: [
            .required("counted_on", .day, "The day of the count."),
            .required("host", .reference(.allies), "Where the people are."),
            .required(
                "count_type",
                .word([
                    "assigned", "present", "rotational", "ceiling", "stated", "planned",
                    "host-registered",
                ]), "Who is counted; `ceiling` is a limit, `stated` what somebody said."),
            .required(
                "service",
                .word([
                    "total", "army", "navy", "air-force", "marine-corps", "space-force",
                    "coast-guard", "dod-civilian", "unstated",
                ]), "The service; `total`: all of them, never to be added to them."),
            .required(
                "component",
                .word([
                    "total", "active-duty", "national-guard", "reserve", "selected-reserve",
                    "civilian", "contractor", "unstated",
                ]), "The component; `total`: all of them, never to be added to them."),
            .variant,
            .optional(
                "people", .count, "How many people; empty where the source prints only a range."),
            .optional("people_low", .count, "The lower end of a range that the source prints."),
            .optional("people_high", .count, "The upper end of that range."),
            .qualifier,
            .optional(
                "rounded_to", .whole(1...Int64.max),
                "What the count is rounded to, in people; empty: not rounded, or not known."),
            .dayPrecision,
        ] + Column.provenance)

    static let indicators = Dataset(
        "indicators", "One row is a value of one measure for one ally and period.",
        key: [
            "measure", "ally", "component", "calendar", "valid_from", "valid_until", "source",
            "variant",
        ],
        day: "valid_from",
        rules: [
            Rule("indicator_ends_after_it_begins", .ascending("valid_from", "valid_until")),
            Rule(
                "indicator_days_are_those_of_its_calendar",
                .yearsOf(calendar: "calendar", from: "valid_from", until: "valid_until")),
            Rule(
                "indicator_has_a_value",
                .valueOrRange("value", low: "value_low", high: "value_high")),
            Rule("indicator_range_is_in_order", .notDescending("value_low", "value_high")),
            Rule(
                "indicator_value_is_in_range",
                .inRange("value", low: "value_low", high: "value_high")),
        ],
        columns: [
            .required("measure", .code(.kebab), "What is measured: `gdp`, `population` …"),
            .required("ally", .reference(.allies), "The ally."),
            .defaulted(
                "component", .text, to: "", "A named part or variety of the measure."),
            .defaulted(
                "calendar", .word(Vocabulary.calendars), to: "CY", "The years that it is told in."),
            .validFrom(), .validUntil(), .variant,
            .optional(
                "value", .anyReal,
                "The value in `unit`; empty where the source prints only a range."),
            .optional("value_low", .anyReal, "The lower end of a range, in `unit`."),
            .optional("value_high", .anyReal, "The upper end of the range, in `unit`."),
            .required("unit", .filledText, "The unit: `USD`, `people`, `percent`, `index` …"),
            .defaulted(
                "price_basis", .word(["none", "current", "constant", "ppp"]), to: "none",
                "In which prices an amount of money is told."),
            .optional(
                "base_year", .anyWhole, "The year of constant prices, or of an index; empty: none."),
            .qualifier,
            .optional(
                "rounded_to", .positiveReal,
                "What the value is rounded to, in `unit`; empty: not rounded, or not known."),
        ] + Column.provenance)

    static let exchangeRates = Dataset(
        "exchange-rates", "One row is the rate of one currency over one period.",
        key: ["currency", "convention", "valid_from", "valid_until", "source", "variant"],
        day: "valid_from",
        rules: [
            Rule("exchange_rate_ends_after_it_begins", .ascending("valid_from", "valid_until"))
        ],
        columns: [
            .required("currency", .reference(.currencies), "The currency."),
            .required(
                "convention",
                .word(["period-average", "day", "end-of-period", "fixed", "budget", "ppp"]),
                "How the rate is taken."),
            .validFrom(), .validUntil(), .variant,
            .required(
                "units_per_usd", .positiveReal, "Units of the currency for one US dollar."),
        ] + Column.provenance)
}
