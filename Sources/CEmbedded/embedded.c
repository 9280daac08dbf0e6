// Written by Scripts/embed. Do not edit.
#include "CEmbedded.h"

static const unsigned char migrations_0001_create_registry_sql[] = {
#embed "../../Migrations/0001_create_registry.sql"
};

static const unsigned char migrations_0002_create_agreements_sql[] = {
#embed "../../Migrations/0002_create_agreements.sql"
};

static const unsigned char migrations_0003_create_contributions_sql[] = {
#embed "../../Migrations/0003_create_contributions.sql"
};

static const unsigned char migrations_0004_create_observations_sql[] = {
#embed "../../Migrations/0004_create_observations.sql"
};

static const unsigned char migrations_0005_create_history_sql[] = {
#embed "../../Migrations/0005_create_history.sql"
};

static const unsigned char migrations_0006_create_views_sql[] = {
#embed "../../Migrations/0006_create_views.sql"
};

static const unsigned char migrations_0007_create_interval_views_sql[] = {
#embed "../../Migrations/0007_create_interval_views.sql"
};

static const struct embedded_file migrations_files[] = {
    {"0001_create_registry.sql", migrations_0001_create_registry_sql, sizeof migrations_0001_create_registry_sql},
    {"0002_create_agreements.sql", migrations_0002_create_agreements_sql, sizeof migrations_0002_create_agreements_sql},
    {"0003_create_contributions.sql", migrations_0003_create_contributions_sql, sizeof migrations_0003_create_contributions_sql},
    {"0004_create_observations.sql", migrations_0004_create_observations_sql, sizeof migrations_0004_create_observations_sql},
    {"0005_create_history.sql", migrations_0005_create_history_sql, sizeof migrations_0005_create_history_sql},
    {"0006_create_views.sql", migrations_0006_create_views_sql, sizeof migrations_0006_create_views_sql},
    {"0007_create_interval_views.sql", migrations_0007_create_interval_views_sql, sizeof migrations_0007_create_interval_views_sql},
};

const struct embedded_file *embedded_migrations(size_t *count) {
    *count = sizeof migrations_files / sizeof migrations_files[0];
    return migrations_files;
}

static const unsigned char seeds_agreement_amounts_csv[] = {
#embed "../../Seeds/agreement_amounts.csv"
};

static const unsigned char seeds_agreement_parties_csv[] = {
#embed "../../Seeds/agreement_parties.csv"
};

static const unsigned char seeds_agreements_csv[] = {
#embed "../../Seeds/agreements.csv"
};

static const unsigned char seeds_contributions_csv[] = {
#embed "../../Seeds/contributions.csv"
};

static const unsigned char seeds_cost_line_parts_csv[] = {
#embed "../../Seeds/cost_line_parts.csv"
};

static const unsigned char seeds_cost_lines_csv[] = {
#embed "../../Seeds/cost_lines.csv"
};

static const unsigned char seeds_escalation_rules_csv[] = {
#embed "../../Seeds/escalation_rules.csv"
};

static const unsigned char seeds_host_lines_csv[] = {
#embed "../../Seeds/host_lines.csv"
};

static const unsigned char seeds_method_lines_csv[] = {
#embed "../../Seeds/method_lines.csv"
};

static const unsigned char seeds_method_series_csv[] = {
#embed "../../Seeds/method_series.csv"
};

static const unsigned char seeds_methods_csv[] = {
#embed "../../Seeds/methods.csv"
};

static const unsigned char seeds_published_shares_csv[] = {
#embed "../../Seeds/published_shares.csv"
};

static const struct embedded_file seeds_files[] = {
    {"agreement_amounts.csv", seeds_agreement_amounts_csv, sizeof seeds_agreement_amounts_csv},
    {"agreement_parties.csv", seeds_agreement_parties_csv, sizeof seeds_agreement_parties_csv},
    {"agreements.csv", seeds_agreements_csv, sizeof seeds_agreements_csv},
    {"contributions.csv", seeds_contributions_csv, sizeof seeds_contributions_csv},
    {"cost_line_parts.csv", seeds_cost_line_parts_csv, sizeof seeds_cost_line_parts_csv},
    {"cost_lines.csv", seeds_cost_lines_csv, sizeof seeds_cost_lines_csv},
    {"escalation_rules.csv", seeds_escalation_rules_csv, sizeof seeds_escalation_rules_csv},
    {"host_lines.csv", seeds_host_lines_csv, sizeof seeds_host_lines_csv},
    {"method_lines.csv", seeds_method_lines_csv, sizeof seeds_method_lines_csv},
    {"method_series.csv", seeds_method_series_csv, sizeof seeds_method_series_csv},
    {"methods.csv", seeds_methods_csv, sizeof seeds_methods_csv},
    {"published_shares.csv", seeds_published_shares_csv, sizeof seeds_published_shares_csv},
};

const struct embedded_file *embedded_seeds(size_t *count) {
    *count = sizeof seeds_files / sizeof seeds_files[0];
    return seeds_files;
}

static const unsigned char reports_agreements_sql[] = {
#embed "../../Sources/Reports/SQL/agreements.sql"
};

static const unsigned char reports_bases_sql[] = {
#embed "../../Sources/Reports/SQL/bases.sql"
};

static const unsigned char reports_conflicts_sql[] = {
#embed "../../Sources/Reports/SQL/conflicts.sql"
};

static const unsigned char reports_contributions_sql[] = {
#embed "../../Sources/Reports/SQL/contributions.sql"
};

static const unsigned char reports_coverage_sql[] = {
#embed "../../Sources/Reports/SQL/coverage.sql"
};

static const unsigned char reports_lapses_sql[] = {
#embed "../../Sources/Reports/SQL/lapses.sql"
};

static const unsigned char reports_status_batches_sql[] = {
#embed "../../Sources/Reports/SQL/status-batches.sql"
};

static const unsigned char reports_status_sql[] = {
#embed "../../Sources/Reports/SQL/status.sql"
};

static const unsigned char reports_troop_trend_sql[] = {
#embed "../../Sources/Reports/SQL/troop-trend.sql"
};

static const unsigned char reports_troops_sql[] = {
#embed "../../Sources/Reports/SQL/troops.sql"
};

static const unsigned char reports_us_costs_sql[] = {
#embed "../../Sources/Reports/SQL/us-costs.sql"
};

static const struct embedded_file reports_files[] = {
    {"agreements.sql", reports_agreements_sql, sizeof reports_agreements_sql},
    {"bases.sql", reports_bases_sql, sizeof reports_bases_sql},
    {"conflicts.sql", reports_conflicts_sql, sizeof reports_conflicts_sql},
    {"contributions.sql", reports_contributions_sql, sizeof reports_contributions_sql},
    {"coverage.sql", reports_coverage_sql, sizeof reports_coverage_sql},
    {"lapses.sql", reports_lapses_sql, sizeof reports_lapses_sql},
    {"status-batches.sql", reports_status_batches_sql, sizeof reports_status_batches_sql},
    {"status.sql", reports_status_sql, sizeof reports_status_sql},
    {"troop-trend.sql", reports_troop_trend_sql, sizeof reports_troop_trend_sql},
    {"troops.sql", reports_troops_sql, sizeof reports_troops_sql},
    {"us-costs.sql", reports_us_costs_sql, sizeof reports_us_costs_sql},
};

const struct embedded_file *embedded_reports(size_t *count) {
    *count = sizeof reports_files / sizeof reports_files[0];
    return reports_files;
}
