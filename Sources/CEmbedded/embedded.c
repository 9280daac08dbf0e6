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

static const struct embedded_file migrations_files[] = {
    {"0001_create_registry.sql", migrations_0001_create_registry_sql, sizeof migrations_0001_create_registry_sql},
    {"0002_create_agreements.sql", migrations_0002_create_agreements_sql, sizeof migrations_0002_create_agreements_sql},
    {"0003_create_contributions.sql", migrations_0003_create_contributions_sql, sizeof migrations_0003_create_contributions_sql},
    {"0004_create_observations.sql", migrations_0004_create_observations_sql, sizeof migrations_0004_create_observations_sql},
    {"0005_create_history.sql", migrations_0005_create_history_sql, sizeof migrations_0005_create_history_sql},
    {"0006_create_views.sql", migrations_0006_create_views_sql, sizeof migrations_0006_create_views_sql},
};

const struct embedded_file *embedded_migrations(size_t *count) {
    *count = sizeof migrations_files / sizeof migrations_files[0];
    return migrations_files;
}

static const struct embedded_file seeds_files[] = {
};

const struct embedded_file *embedded_seeds(size_t *count) {
    *count = sizeof seeds_files / sizeof seeds_files[0];
    return seeds_files;
}

static const struct embedded_file reports_files[] = {
};

const struct embedded_file *embedded_reports(size_t *count) {
    *count = sizeof reports_files / sizeof reports_files[0];
    return reports_files;
}
