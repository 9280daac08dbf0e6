extension Report {
    static let troops = Report(
        "troops", title: "US troops by host",
        summary: "Ranks the hosts by the people counted there on a day.",
        discussion: """
            Counts of different types are different things: assigned people, a ceiling and a stated \
            number do not compare. A total that the publisher prints is taken as it stands; where \
            there is none, the services are added and the row says so.
            """,
        parameters: [
            ReportParameter("date", .day, help: "the day; without it, each host's latest count"),
            .countType, .component, .service,
            ReportParameter(
                "days", .integer(0...3660),
                defaultSQL: "SELECT '100' WHERE :date IS NOT NULL AND :count_type IS NOT 'ceiling'",
                help:
                    "how many days a count may be old; without it, 100 before the day asked, but a ceiling holds until another is set"
            ),
            ReportParameter(
                "top", .integer(1...1000), help: "the last rank to show; ties stay together"),
        ],
        columns: [
            ReportColumn("rank", "rank", .label, help: "1 is most; ties share a rank")
                .counted("hosts of the answer with more people"),
            .hostDetail, .hostName,
            ReportColumn("people", "people", .count, help: "people counted").formula(
                "the count as published; without a published total, its services added up"),
            .detail("low_people", .count, help: "the least it can mean, as rounded or qualified")
                .formula("the least that the count, or each of the services added up, can mean"),
            .detail("high_people", .count, help: "the most it can mean; empty: no limit").formula(
                "the most that the count, or each of the services added up, can mean"),
            .detail("rank_best", .label, help: "the best rank that the counts leave open")
                .counted("hosts of the answer that surely have more people"),
            .detail("rank_worst", .label, help: "the worst rank that they leave open")
                .counted("hosts of the answer that may have more people"),
            .qualifier,
            ReportColumn("counted_on", "counted on", .day, help: "the day of the count"),
            .detail("day_precision", help: "day, month or year: how exactly the day is known"),
            .detail(
                "days_before", .count,
                help: "how many days before the day asked, or before the newest count"
            ).formula("the day asked, or of the newest count anywhere, less the day of the count"),
            .detail("count_type", help: "how people were counted"),
            .detail("component", help: "which people were counted"),
            .detail("service", help: "one service, or total"),
            .status, .sourceShown, .sourceTitle, .edition, .locator, .note, .marks,
        ],
        picture: .bars(.init(label: "host_name", value: "people", unit: "people counted")),
        example: "alliance report troops --date 2019-09-30 --count-type assigned")

    static let troopTrend = Report(
        "troop-trend", title: "US troops over time",
        summary: "Follows the people counted in one host from count to count.",
        discussion: """
            No change is given across a break in series, unless --across-breaks asks for it: the \
            two counts do not compare.
            """,
        parameters: [
            ReportParameter("host", .ally, required: true, help: "the host, by code or name"),
            .from, .until, .countType, .component, .service,
            ReportParameter(
                "every", .choice(["count", "year"]), default: "year",
                help: "every count, or the last of each calendar year"),
            .acrossBreaks,
        ],
        columns: [
            .hostDetail, .hostNameDetail,
            .detail("year", .label, help: "calendar year of the count"),
            ReportColumn("counted_on", "counted on", .day, help: "the day of the count"),
            .detail("day_precision", help: "day, month or year: how exactly the day is known"),
            ReportColumn("people", "people", .count, help: "people counted").formula(
                "the count as published; without a published total, its services added up"),
            .detail("low_people", .count, help: "the least it can mean").formula(
                "the least that the count, or each of the services added up, can mean"),
            .detail("high_people", .count, help: "the most it can mean; empty: no limit").formula(
                "the most that the count, or each of the services added up, can mean"),
            .qualifier,
            ReportColumn(
                "change_people", "change", .count, help: "people more than at the count before"
            ).formula("the count less the count before"),
            .detail("change_low_people", .number, help: "the least it can be; empty: no limit")
                .formula("the least of the count less the most of the count before"),
            .detail("change_high_people", .number, help: "the most it can be; empty: no limit")
                .formula("the most of the count less the least of the count before"),
            ReportColumn(
                "change_percent", "change %", .decimal(2),
                help: "the change in percent of the count before"
            ).formula("100 × (the count less the count before) / the count before"),
            .detail("series_break", .label, help: "1: the series breaks before this count")
                .formula("1 where this count, or one since the count before, begins a new series"),
            .detail("count_type", help: "how people were counted"),
            .detail("component", help: "which people were counted"),
            .detail("service", help: "one service, or total"),
            .status, .sourceShown, .sourceTitle, .edition, .locator, .note, .marks,
        ],
        picture: .trend(
            .init(
                day: "counted_on", value: "people", breaks: "series_break",
                unit: "people counted")),
        example: "alliance report troop-trend --host KOR --from 2010-01-01")
}
