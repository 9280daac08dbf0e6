-- One row is a table: its rows, how many of them nobody has verified, the days that they speak of,
-- and the newest edition among their sources.
--
-- first_day and last_day are null where the rows have no days of their own.
WITH
    -- One row is what one table has of one source.
    held (place, dataset, source_id, held_rows, unverified_rows, first_day, last_day, batch_id) AS (
        SELECT
            1, 'sources', source_id, count(*), sum(status = 'unverified'),
            NULL, NULL, max(batch_id)
        FROM sources
        GROUP BY source_id
        UNION ALL
        SELECT
            2, 'currencies', source_id, count(*), sum(status = 'unverified'),
            NULL, NULL, max(batch_id)
        FROM currencies
        GROUP BY source_id
        UNION ALL
        SELECT
            3, 'allies', source_id, count(*), sum(status = 'unverified'),
            NULL, NULL, max(batch_id)
        FROM allies
        GROUP BY source_id
        UNION ALL
        SELECT
            4, 'ally-names', source_id, count(*), sum(status = 'unverified'),
            NULL, NULL, max(batch_id)
        FROM ally_names
        GROUP BY source_id
        UNION ALL
        SELECT
            5, 'groups', source_id, count(*), sum(status = 'unverified'),
            NULL, NULL, max(batch_id)
        FROM groups
        GROUP BY source_id
        UNION ALL
        SELECT
            6, 'group-members', source_id, count(*), sum(status = 'unverified'),
            nullif(min(valid_from), '0001-01-01'),
            nullif(max(valid_from), '0001-01-01'),
            max(batch_id)
        FROM group_members
        GROUP BY source_id
        UNION ALL
        SELECT
            7, 'agreements', source_id, count(*), sum(status = 'unverified'),
            min(coalesce(signed_on, in_force_on, effective_from)),
            max(coalesce(in_force_on, signed_on, effective_from)),
            max(batch_id)
        FROM agreements
        GROUP BY source_id
        UNION ALL
        SELECT
            8, 'agreement-parties', source_id, count(*), sum(status = 'unverified'),
            NULL, NULL, max(batch_id)
        FROM agreement_parties
        GROUP BY source_id
        UNION ALL
        SELECT
            9, 'agreement-amounts', source_id, count(*), sum(status = 'unverified'),
            min(valid_from), date(max(valid_until), '-1 day'), max(batch_id)
        FROM agreement_amounts
        GROUP BY source_id
        UNION ALL
        SELECT
            10, 'escalation-rules', source_id, count(*), sum(status = 'unverified'),
            NULL, NULL, max(batch_id)
        FROM escalation_rules
        GROUP BY source_id
        UNION ALL
        SELECT
            11, 'cost-lines', source_id, count(*), sum(status = 'unverified'),
            NULL, NULL, max(batch_id)
        FROM cost_lines
        GROUP BY source_id
        UNION ALL
        SELECT
            12, 'cost-line-parts', source_id, count(*), sum(status = 'unverified'),
            NULL, NULL, max(batch_id)
        FROM cost_line_parts
        GROUP BY source_id
        UNION ALL
        SELECT
            13, 'host-lines', source_id, count(*), sum(status = 'unverified'),
            NULL, NULL, max(batch_id)
        FROM host_lines
        GROUP BY source_id
        UNION ALL
        SELECT
            14, 'methods', source_id, count(*), sum(status = 'unverified'),
            NULL, NULL, max(batch_id)
        FROM methods
        GROUP BY source_id
        UNION ALL
        SELECT
            15, 'method-lines', source_id, count(*), sum(status = 'unverified'),
            NULL, NULL, max(batch_id)
        FROM method_lines
        GROUP BY source_id
        UNION ALL
        SELECT
            16, 'method-series', source_id, count(*), sum(status = 'unverified'),
            NULL, NULL, max(batch_id)
        FROM method_series
        GROUP BY source_id
        UNION ALL
        SELECT
            17, 'contributions', source_id, count(*), sum(status = 'unverified'),
            min(valid_from), date(max(valid_until), '-1 day'), max(batch_id)
        FROM contributions
        GROUP BY source_id
        UNION ALL
        SELECT
            18, 'published-shares', source_id, count(*), sum(status = 'unverified'),
            min(valid_from), date(max(valid_until), '-1 day'), max(batch_id)
        FROM published_shares
        GROUP BY source_id
        UNION ALL
        SELECT
            19, 'statements', source_id, count(*), sum(status = 'unverified'),
            min(said_on), max(said_on), max(batch_id)
        FROM statements
        GROUP BY source_id
        UNION ALL
        SELECT
            20, 'base-locations', source_id, count(*), sum(status = 'unverified'),
            min(opened_on), max(opened_on), max(batch_id)
        FROM base_locations
        GROUP BY source_id
        UNION ALL
        SELECT
            21, 'troop-counts', source_id, count(*), sum(status = 'unverified'),
            min(counted_on), max(counted_on), max(batch_id)
        FROM troop_counts
        GROUP BY source_id
        UNION ALL
        SELECT
            22, 'indicators', source_id, count(*), sum(status = 'unverified'),
            min(valid_from), date(max(valid_until), '-1 day'), max(batch_id)
        FROM indicators
        GROUP BY source_id
        UNION ALL
        SELECT
            23, 'exchange-rates', source_id, count(*), sum(status = 'unverified'),
            min(valid_from), date(max(valid_until), '-1 day'), max(batch_id)
        FROM exchange_rates
        GROUP BY source_id
        UNION ALL
        SELECT
            24, 'troop-floors', source_id, count(*), sum(status = 'unverified'),
            min(valid_from), date(max(valid_until), '-1 day'), max(batch_id)
        FROM troop_floors
        GROUP BY source_id
        UNION ALL
        SELECT
            25, 'pledges', source_id, count(*), sum(status = 'unverified'),
            min(agreed_on), max(agreed_on), max(batch_id)
        FROM pledges
        GROUP BY source_id
        UNION ALL
        SELECT
            26, 'line-instruments', source_id, count(*), sum(status = 'unverified'),
            NULL, NULL, max(batch_id)
        FROM line_instruments
        GROUP BY source_id
        UNION ALL
        SELECT
            27, 'cost-model-parameters', source_id, count(*), sum(status = 'unverified'),
            NULL, NULL, max(batch_id)
        FROM cost_model_parameters
        GROUP BY source_id
        UNION ALL
        SELECT
            28, 'index-weights', source_id, count(*), sum(status = 'unverified'),
            NULL, NULL, max(batch_id)
        FROM index_weights
        GROUP BY source_id
        UNION ALL
        SELECT
            29, 'sanity-exceptions', source_id, count(*), sum(status = 'unverified'),
            min(valid_from), date(max(valid_until), '-1 day'), max(batch_id)
        FROM sanity_exceptions
        GROUP BY source_id
    ),
    datasets (place, dataset) AS (
        VALUES
        (1, 'sources'),
        (2, 'currencies'),
        (3, 'allies'),
        (4, 'ally-names'),
        (5, 'groups'),
        (6, 'group-members'),
        (7, 'agreements'),
        (8, 'agreement-parties'),
        (9, 'agreement-amounts'),
        (10, 'escalation-rules'),
        (11, 'cost-lines'),
        (12, 'cost-line-parts'),
        (13, 'host-lines'),
        (14, 'methods'),
        (15, 'method-lines'),
        (16, 'method-series'),
        (17, 'contributions'),
        (18, 'published-shares'),
        (19, 'statements'),
        (20, 'base-locations'),
        (21, 'troop-counts'),
        (22, 'indicators'),
        (23, 'exchange-rates'),
        (24, 'troop-floors'),
        (25, 'pledges'),
        (26, 'line-instruments'),
        (27, 'cost-model-parameters'),
        (28, 'index-weights'),
        (29, 'sanity-exceptions')
    )
SELECT
    datasets.dataset,
    coalesce(sum(held.held_rows), 0) AS rows,
    coalesce(sum(held.unverified_rows), 0) AS unverified_rows,
    count(held.source_id) AS sources,
    min(held.first_day) AS first_day,
    max(held.last_day) AS last_day,
    max(source.edition) AS newest_edition,
    max(held.batch_id) AS last_batch_id
FROM datasets
LEFT JOIN held ON held.place = datasets.place
LEFT JOIN sources AS source ON source.source_id = held.source_id
GROUP BY datasets.place
ORDER BY datasets.place;
