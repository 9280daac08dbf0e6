extension Report {
    static let statements = Report(
        "statements", title: "What was claimed",
        summary: "Lists public claims about an ally: who said what, when, and in whose account.",
        discussion: """
            The words are ours and quote nobody. A claim is what somebody said, and never counts as \
            a figure: no share is made of it.
            """,
        parameters: [
            ReportParameter("host", .ally, help: "the ally that it is about, by code or name"),
            ReportParameter(
                "measure",
                .live(sql: "SELECT DISTINCT measure FROM statements ORDER BY measure"),
                help: "what it speaks of"),
            .from, .until,
        ],
        columns: [
            .detail("statement", help: "the statement's code"),
            .hostDetail, .hostNameDetail,
            ReportColumn("said_on", "said on", .day, help: "the day on which it was said"),
            .detail("day_precision", help: "day, month or year: how exactly the day is known"),
            ReportColumn("speaker", "speaker", help: "who said it, as the source names them"),
            .detail("measure", help: "what it speaks of"),
            .detail("payer", help: "whose cost it speaks of: host, us, both or neither"),
            .detail("value", .number, help: "the number in its unit"),
            .detail("value_low", .number, help: "the lower end of a range"),
            .detail("value_high", .number, help: "the upper end of a range"),
            .detail("unit", help: "the unit of the number"),
            .qualifier,
            ReportColumn("words", "what, in our words", help: "a paraphrase, never a quotation"),
            ReportColumn("paraphrased_by", "as told by", help: "in whose account it reached us"),
            .detail("cost_basis", help: "which cost it speaks of, where that is said"),
        ] + ReportColumn.origin,
        example: "alliance report statements --host KOR --from 2019-01-01")

    static let opinion = Report(
        "opinion", title: "What the public thinks",
        summary: "Gives the part of an ally's people that thinks well of the United States.",
        discussion: """
            Answers to surveys: what was asked, when and of whom stands in the source. No year \
            stands for another.
            """,
        parameters: [
            .host,
            ReportParameter("from", .year, help: "first year"),
            ReportParameter("to", .year, help: "last year"),
        ],
        columns: [
            .host, .hostNameDetail,
            ReportColumn("question", "who has", help: "what the percentage is of"),
            .detail("measure", help: "the measure's code"),
            .detail("component", help: "a named part of it"),
            ReportColumn("year", "year", .label, help: "calendar year of the survey"),
            .detail("calendar", help: "CY, or date where a day is given"),
            .detail("variant", help: "tells apart two values of one source"),
            ReportColumn("percent", "percent", .number, help: "of those asked"),
            .detail("low_percent", .number, help: "the least it can mean"),
            .detail("high_percent", .number, help: "the most it can mean"),
            .qualifier, .status,
            .wide("source", "source", help: "the source's code in sources"),
            .sourceTitle, .edition, .locator, .note, .marks,
        ],
        picture: .ranges(
            .init(
                label: "question", also: "year", host: "host_name", value: "percent",
                low: "low_percent", high: "high_percent", unit: "percent of those asked")),
        example: "alliance report opinion --host KOR")
}
