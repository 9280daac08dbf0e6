extension Report {
    static let troopComponents = Report(
        "troop-components", title: "US troops by service and component",
        summary: "Divides the people counted in a host by service and component.",
        discussion: """
            A total is a row of its own, never to be added to its parts. A service's share is of \
            its component's total; where none was published, of the sum of the services.
            """,
        parameters: [
            ReportParameter("host", .ally, required: true, help: "the host, by code or name"),
            ReportParameter("date", .day, help: "the day; without it, the host's latest count"),
            .countType,
            ReportParameter(
                "days", .integer(0...3660), defaultSQL: "SELECT '100' WHERE :date IS NOT NULL",
                help: "how many days a count may be old; without it, 100 before the day asked"),
        ],
        columns: [
            .hostDetail, .hostNameDetail,
            ReportColumn("counted_on", "counted on", .day, help: "the day of the count"),
            .detail("day_precision", help: "day, month or year: how exactly the day is known"),
            .detail("count_type", help: "how people were counted"),
            ReportColumn("component", "component", help: "active-duty, selected-reserve …"),
            ReportColumn("service", "service", help: "one service, or total"),
            .detail("is_total", .label, help: "1: a total, never to be added to its parts"),
            ReportColumn("people", "people", .count, help: "people counted"),
            .detail("low_people", .count, help: "the least it can mean"),
            .detail("high_people", .count, help: "the most it can mean; empty: no limit"),
            .qualifier,
            ReportColumn("share_percent", "share %", .decimal(2), help: "in percent of share_of")
                .formula(
                    """
                    100 × the people / the people of the total that share_of names, or of the \
                    services added up
                    """),
            .detail("share_of", help: "the total that it is a share of"),
            .status, .source, .sourceTitle, .edition, .locator, .note, .marks,
        ],
        example: "alliance report troop-components --host KOR --date 2019-09-30")

    static let troopGaps = Report(
        "troop-gaps", title: "Counts of troops that disagree",
        summary: "Sets ceiling, assigned, rotational and stated numbers of each host side by side.",
        discussion: """
            Each count stands with its own day, the last on or before the day asked; a ceiling \
            holds until another is set. Counts of different types are different things: a gap is \
            no error, but says what a number leaves out.
            """,
        parameters: [
            ReportParameter("date", .day, help: "the day; without it, each type's latest count"),
            ReportParameter("host", .ally, help: "the host, by code or name"),
            ReportParameter(
                "min-gap", .integer(0...10_000_000), default: "1",
                help: "the least gap to show, in people"),
            ReportParameter(
                "days", .integer(0...36_600), default: "1096",
                help: "how many days a count may be old"),
        ],
        columns: [
            .host, .hostNameDetail,
            ReportColumn("ceiling_people", "ceiling", .count, help: "the agreed limit").formula(
                "the count as published; without a published total, its services added up"),
            .detail("ceiling_on", .day, help: "since when"),
            ReportColumn(
                "assigned_people", "assigned", .count, help: "assigned active-duty members"
            ).formula("the count as published; without a published total, its services added up"),
            .detail("assigned_on", .day, help: "the day of that count"),
            .detail("present_people", .count, help: "people present").formula(
                "the count as published; without a published total, its services added up"),
            .detail("present_on", .day, help: "the day of that count"),
            ReportColumn("rotational_people", "rotational", .count, help: "rotating units").formula(
                "the count as published; without a published total, its services added up"),
            .detail("rotational_on", .day, help: "the day of that count"),
            .detail("planned_people", .count, help: "people planned").formula(
                "the count as published; without a published total, its services added up"),
            .detail("planned_on", .day, help: "the day of that plan"),
            ReportColumn("stated_people", "stated", .count, help: "as somebody said").formula(
                "the count as published; without a published total, its services added up"),
            .detail("stated_on", .day, help: "when it was said"),
            .detail("registered_people", .count, help: "people whom the host has registered")
                .formula(
                    "the count as published; without a published total, its services added up"),
            ReportColumn("gap_people", "gap", .count, help: "the greatest less the least").formula(
                "the greatest count of any type less the least"),
            .detail(
                "gap_least_people", .count,
                help: "what is left of the gap, as the counts are rounded or qualified"
            ).formula(
                """
                the greatest of what the counts can mean at least, less the least of what \
                they can mean at most; never below 0
                """),
            ReportColumn(
                "gap_percent", "gap %", .decimal(1), help: "the gap in percent of the least"
            ).formula("100 × the gap / the least count"),
            .detail("between_types", help: "which two types the gap lies between"),
            .detail("sources", help: "the sources of the counts"),
            .marks,
        ],
        example: "alliance report troop-gaps --date 2020-12-31")

    static let troopFloors = Report(
        "troop-floors", title: "Floors in law",
        summary: "Holds the legal floors under the troops of a host against the count on a day.",
        discussion: """
            Only a floor in force binds; a sense of Congress does not. A negative margin says that \
            fewer people are counted than the floor names, not that the law is broken: the law may \
            mean another count, as one with rotating units.
            """,
        parameters: [
            ReportParameter(
                "date", .day, defaultSQL: "SELECT date('now')",
                help: "the day; without it, today in UTC"),
            ReportParameter("host", .ally, help: "the host, by code or name"),
            .countType,
            ReportParameter(
                "state", .choice(["in-force", "all"]), default: "in-force",
                help: "all: those that are over, or not yet in force, too"),
        ],
        columns: [
            ReportColumn("law", "law", help: "the act and its section"),
            .host, .hostNameDetail,
            .detail("kind", help: "floor, withdrawal-limit or sense-of-congress"),
            ReportColumn("floor_people", "floor", .count, help: "people that have to stay"),
            .detail("counts", help: "whom the law counts"),
            ReportColumn("people", "troops", .count, help: "people counted").formula(
                "the count as published; without a published total, its services added up"),
            ReportColumn(
                "counted_on", "counted on", .day,
                help: "the last count up to the day, or up to the end of the floor"),
            .detail("count_type", help: "how people were counted"),
            ReportColumn("margin_people", "margin", .count, help: "troops above the floor").formula(
                "the people counted less the floor"),
            .detail("margin_low_people", .count, help: "the least that the margin can be").formula(
                "the least that the count can mean less the floor"),
            .detail("margin_high_people", .count, help: "the most; empty: no limit").formula(
                "the most that the count can mean less the floor"),
            .detail("first_day", .day, help: "first day in force"),
            ReportColumn("last_day", "expires", .day, help: "last day in force"),
            .detail("days_left", .count, help: "days to its last day; negative: over").formula(
                "the last day in force less the day asked"),
            .detail("state", help: "in force, expired, does not bind …"),
            .detail("verdict", help: "above, at or below the floor, where it is in force"),
            .detail("people_source", help: "source of the count"),
        ] + ReportColumn.origin,
        example: "alliance report troop-floors --date 2026-01-15")

    static let drawdown = Report(
        "drawdown", title: "Drawdown",
        summary: "Says what changes when people leave a host: cost by line, floors, pay per head.",
        discussion: """
            The model: a year costs a fixed sum for each base and a variable one for each person. \
            Its parameters are rows of cost-model-parameters; those of the model illustrative are \
            round numbers of ours. What it costs once to close and move is not in it, and the bases \
            are those recorded here.
            """,
        parameters: [
            ReportParameter("host", .ally, required: true, help: "the host, by code or name"),
            ReportParameter(
                "people", .integer(1...10_000_000), required: true, help: "how many leave"),
            ReportParameter(
                "bases", .integer(0...10_000),
                help: "how many bases close; without it, none, or all where everybody leaves"),
            ReportParameter(
                "model",
                .live(sql: "SELECT DISTINCT model FROM cost_model_parameters ORDER BY model"),
                default: "illustrative", help: "the cost model"),
            ReportParameter(
                "date", .day, defaultSQL: "SELECT date('now')",
                help: "the day; without it, today in UTC"),
        ],
        columns: [
            ReportColumn("section", "section", audience: .heading, help: "what kind of change"),
            ReportColumn("item", "item", help: "what changes"),
            .detail("line", help: "the cost line that it is a part of"),
            .detail("law", help: "the act of a floor"),
            .detail("unit", help: "unit of the values"),
            .detail("before_value", .number, help: "before, in the unit").formula(
                """
                as basis says: a count; fixed cost per base × bases + variable cost per \
                person × people, or one of the two; the host's payment, or the payment / \
                people; the count less the floor
                """),
            .detail("after_value", .number, help: "after, in the unit").formula(
                """
                the same without those who leave and the bases that close; the payment of \
                the host stays as it is
                """),
            .detail("change_value", .number, help: "the change, in the unit").formula(
                """
                after less before; at home: the cost there of those who leave and of the \
                bases that close; saved after all: (cost at home less cost abroad) of both
                """),
            .detail("change_low", .number, help: "the least that it can be; empty: no limit")
                .formula(
                    "the same with each parameter of the model at the end that makes it least"),
            .detail("change_high", .number, help: "the most that it can be; empty: no limit")
                .formula("the same with each parameter of the model at the end that makes it most"),
            ReportColumn("before_shown", "before", help: "the same for people; m: US$ millions"),
            ReportColumn("after_shown", "after", help: "the same for people"),
            ReportColumn("change_shown", "change", help: "the same for people"),
            ReportColumn("verdict", "verdict", help: "of a floor: kept, broken, already below"),
            .detail("basis", help: "how it is reckoned"),
            .status, .source, .marks,
        ],
        example: "alliance report drawdown --host KOR --people 4000 --bases 1 --date 2019-01-15")
}
