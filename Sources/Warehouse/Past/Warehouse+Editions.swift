internal import Storage

extension Warehouse {
    /// Takes from a private copy every figure of an edition that was not chosen.
    ///
    /// What everybody refers to stays, whichever edition says so: allies, lines, methods and the
    /// like are our vocabulary, and no figures of a publisher.
    func chooseEditions(_ choices: [EditionChoice]) throws {
        try connection.execute(
            "CREATE TEMP TABLE edition_choices (publication TEXT PRIMARY KEY, date TEXT)")
        for choice in choices {
            try connection.run(
                "INSERT INTO temp.edition_choices VALUES (:publication, :date)",
                ["publication": choice.publication ?? "", "date": choice.date])
        }
        try connection.execute(Self.findOthers)
        for dataset in Dataset.all where dataset.holdsFigures {
            try connection.execute(
                """
                DELETE FROM \(dataset.table)
                WHERE source_id IN (SELECT source_id FROM temp.other_editions)
                """)
        }
        try connection.execute("DROP TABLE temp.edition_choices; DROP TABLE temp.other_editions")
    }

    /// Finds the sources that do not count.
    ///
    /// A year is over at its end, and a source that bears only a year may be of its beginning; `~`
    /// is after every digit. A source without a date is no edition: it counts, unless its publication was named.
    private static let findOthers = """
        CREATE TEMP TABLE other_editions AS
        WITH wanted AS (
            SELECT
                source.source_id, source.publication, source.edition,
                coalesce(own.date, every.date) AS date, own.date IS NOT NULL AS is_named
            FROM sources AS source
            LEFT JOIN temp.edition_choices AS own ON own.publication = source.publication
            LEFT JOIN temp.edition_choices AS every ON every.publication = ''
        )
        SELECT source_id
        FROM wanted
        WHERE date IS NOT NULL
            AND CASE
                WHEN edition IS NULL THEN is_named
                ELSE edition IS NOT (
                    SELECT max(other.edition) FROM wanted AS other
                    WHERE other.publication = wanted.publication AND other.edition <= wanted.date || '~'
                )
            END
        """

    /// Makes sure that there is what the choices name.
    func check(_ choices: [EditionChoice]) throws {
        for (index, choice) in choices.enumerated() {
            guard !choices[..<index].contains(where: { $0.publication == choice.publication })
            else { throw EditionError.twice(choice) }
            guard let publication = choice.publication else { continue }
            let editions = try connection.rows(
                """
                SELECT DISTINCT edition FROM sources WHERE publication = :publication
                ORDER BY edition
                """, ["publication": publication], as: String?.self)
            guard !editions.isEmpty else {
                let known = try connection.rows(
                    "SELECT DISTINCT publication FROM sources ORDER BY publication",
                    as: String.self)
                throw EditionError.unknownPublication(
                    UnknownName(publication, kind: "publication", known: known))
            }
            let dated = editions.compactMap { $0 }
            guard dated.contains(where: { $0 <= choice.date + "~" }) else {
                throw EditionError.noneSoEarly(choice, editions: dated)
            }
        }
    }
}

extension Dataset {
    /// Whether its rows are figures of publishers, and not what such figures refer to.
    var holdsFigures: Bool {
        switch name {
        case "agreement-amounts", "escalation-rules", "contributions", "published-shares",
            "statements", "base-locations", "troop-counts", "indicators", "exchange-rates",
            "troop-floors", "pledges", "line-instruments", "cost-model-parameters":
            true
        default: false
        }
    }
}
