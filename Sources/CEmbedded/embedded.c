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

static const unsigned char migrations_0008_guard_rows_sql[] = {
#embed "../../Migrations/0008_guard_rows.sql"
};

static const unsigned char migrations_0009_create_sanity_rules_sql[] = {
#embed "../../Migrations/0009_create_sanity_rules.sql"
};

static const unsigned char migrations_0010_create_cost_models_sql[] = {
#embed "../../Migrations/0010_create_cost_models.sql"
};

static const unsigned char migrations_0011_weigh_indices_sql[] = {
#embed "../../Migrations/0011_weigh_indices.sql"
};

static const unsigned char migrations_0012_describe_methods_sql[] = {
#embed "../../Migrations/0012_describe_methods.sql"
};

static const unsigned char migrations_0013_record_licence_overrides_sql[] = {
#embed "../../Migrations/0013_record_licence_overrides.sql"
};

static const unsigned char migrations_0014_guard_ranges_sql[] = {
#embed "../../Migrations/0014_guard_ranges.sql"
};

static const unsigned char migrations_0015_label_rates_sql[] = {
#embed "../../Migrations/0015_label_rates.sql"
};

static const unsigned char migrations_0016_more_intervals_sql[] = {
#embed "../../Migrations/0016_more_intervals.sql"
};

static const struct embedded_file migrations_files[] = {
    {"0001_create_registry.sql", migrations_0001_create_registry_sql, sizeof migrations_0001_create_registry_sql},
    {"0002_create_agreements.sql", migrations_0002_create_agreements_sql, sizeof migrations_0002_create_agreements_sql},
    {"0003_create_contributions.sql", migrations_0003_create_contributions_sql, sizeof migrations_0003_create_contributions_sql},
    {"0004_create_observations.sql", migrations_0004_create_observations_sql, sizeof migrations_0004_create_observations_sql},
    {"0005_create_history.sql", migrations_0005_create_history_sql, sizeof migrations_0005_create_history_sql},
    {"0006_create_views.sql", migrations_0006_create_views_sql, sizeof migrations_0006_create_views_sql},
    {"0007_create_interval_views.sql", migrations_0007_create_interval_views_sql, sizeof migrations_0007_create_interval_views_sql},
    {"0008_guard_rows.sql", migrations_0008_guard_rows_sql, sizeof migrations_0008_guard_rows_sql},
    {"0009_create_sanity_rules.sql", migrations_0009_create_sanity_rules_sql, sizeof migrations_0009_create_sanity_rules_sql},
    {"0010_create_cost_models.sql", migrations_0010_create_cost_models_sql, sizeof migrations_0010_create_cost_models_sql},
    {"0011_weigh_indices.sql", migrations_0011_weigh_indices_sql, sizeof migrations_0011_weigh_indices_sql},
    {"0012_describe_methods.sql", migrations_0012_describe_methods_sql, sizeof migrations_0012_describe_methods_sql},
    {"0013_record_licence_overrides.sql", migrations_0013_record_licence_overrides_sql, sizeof migrations_0013_record_licence_overrides_sql},
    {"0014_guard_ranges.sql", migrations_0014_guard_ranges_sql, sizeof migrations_0014_guard_ranges_sql},
    {"0015_label_rates.sql", migrations_0015_label_rates_sql, sizeof migrations_0015_label_rates_sql},
    {"0016_more_intervals.sql", migrations_0016_more_intervals_sql, sizeof migrations_0016_more_intervals_sql},
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

static const unsigned char seeds_allies_csv[] = {
#embed "../../Seeds/allies.csv"
};

static const unsigned char seeds_ally_names_csv[] = {
#embed "../../Seeds/ally_names.csv"
};

static const unsigned char seeds_base_locations_csv[] = {
#embed "../../Seeds/base_locations.csv"
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

static const unsigned char seeds_cost_model_parameters_csv[] = {
#embed "../../Seeds/cost_model_parameters.csv"
};

static const unsigned char seeds_currencies_csv[] = {
#embed "../../Seeds/currencies.csv"
};

static const unsigned char seeds_escalation_rules_csv[] = {
#embed "../../Seeds/escalation_rules.csv"
};

static const unsigned char seeds_exchange_rates_csv[] = {
#embed "../../Seeds/exchange_rates.csv"
};

static const unsigned char seeds_group_members_csv[] = {
#embed "../../Seeds/group_members.csv"
};

static const unsigned char seeds_groups_csv[] = {
#embed "../../Seeds/groups.csv"
};

static const unsigned char seeds_host_lines_csv[] = {
#embed "../../Seeds/host_lines.csv"
};

static const unsigned char seeds_index_weights_csv[] = {
#embed "../../Seeds/index_weights.csv"
};

static const unsigned char seeds_indicators_csv[] = {
#embed "../../Seeds/indicators.csv"
};

static const unsigned char seeds_line_instruments_csv[] = {
#embed "../../Seeds/line_instruments.csv"
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

static const unsigned char seeds_pledges_csv[] = {
#embed "../../Seeds/pledges.csv"
};

static const unsigned char seeds_published_shares_csv[] = {
#embed "../../Seeds/published_shares.csv"
};

static const unsigned char seeds_sanity_exceptions_csv[] = {
#embed "../../Seeds/sanity_exceptions.csv"
};

static const unsigned char seeds_sources_csv[] = {
#embed "../../Seeds/sources.csv"
};

static const unsigned char seeds_statements_csv[] = {
#embed "../../Seeds/statements.csv"
};

static const unsigned char seeds_troop_counts_csv[] = {
#embed "../../Seeds/troop_counts.csv"
};

static const unsigned char seeds_troop_floors_csv[] = {
#embed "../../Seeds/troop_floors.csv"
};

static const struct embedded_file seeds_files[] = {
    {"agreement_amounts.csv", seeds_agreement_amounts_csv, sizeof seeds_agreement_amounts_csv},
    {"agreement_parties.csv", seeds_agreement_parties_csv, sizeof seeds_agreement_parties_csv},
    {"agreements.csv", seeds_agreements_csv, sizeof seeds_agreements_csv},
    {"allies.csv", seeds_allies_csv, sizeof seeds_allies_csv},
    {"ally_names.csv", seeds_ally_names_csv, sizeof seeds_ally_names_csv},
    {"base_locations.csv", seeds_base_locations_csv, sizeof seeds_base_locations_csv},
    {"contributions.csv", seeds_contributions_csv, sizeof seeds_contributions_csv},
    {"cost_line_parts.csv", seeds_cost_line_parts_csv, sizeof seeds_cost_line_parts_csv},
    {"cost_lines.csv", seeds_cost_lines_csv, sizeof seeds_cost_lines_csv},
    {"cost_model_parameters.csv", seeds_cost_model_parameters_csv, sizeof seeds_cost_model_parameters_csv},
    {"currencies.csv", seeds_currencies_csv, sizeof seeds_currencies_csv},
    {"escalation_rules.csv", seeds_escalation_rules_csv, sizeof seeds_escalation_rules_csv},
    {"exchange_rates.csv", seeds_exchange_rates_csv, sizeof seeds_exchange_rates_csv},
    {"group_members.csv", seeds_group_members_csv, sizeof seeds_group_members_csv},
    {"groups.csv", seeds_groups_csv, sizeof seeds_groups_csv},
    {"host_lines.csv", seeds_host_lines_csv, sizeof seeds_host_lines_csv},
    {"index_weights.csv", seeds_index_weights_csv, sizeof seeds_index_weights_csv},
    {"indicators.csv", seeds_indicators_csv, sizeof seeds_indicators_csv},
    {"line_instruments.csv", seeds_line_instruments_csv, sizeof seeds_line_instruments_csv},
    {"method_lines.csv", seeds_method_lines_csv, sizeof seeds_method_lines_csv},
    {"method_series.csv", seeds_method_series_csv, sizeof seeds_method_series_csv},
    {"methods.csv", seeds_methods_csv, sizeof seeds_methods_csv},
    {"pledges.csv", seeds_pledges_csv, sizeof seeds_pledges_csv},
    {"published_shares.csv", seeds_published_shares_csv, sizeof seeds_published_shares_csv},
    {"sanity_exceptions.csv", seeds_sanity_exceptions_csv, sizeof seeds_sanity_exceptions_csv},
    {"sources.csv", seeds_sources_csv, sizeof seeds_sources_csv},
    {"statements.csv", seeds_statements_csv, sizeof seeds_statements_csv},
    {"troop_counts.csv", seeds_troop_counts_csv, sizeof seeds_troop_counts_csv},
    {"troop_floors.csv", seeds_troop_floors_csv, sizeof seeds_troop_floors_csv},
};

const struct embedded_file *embedded_seeds(size_t *count) {
    *count = sizeof seeds_files / sizeof seeds_files[0];
    return seeds_files;
}

static const unsigned char reports_agreements_sql[] = {
#embed "../../Sources/Reports/SQL/agreements.sql"
};

static const unsigned char reports_agreements_why_sql[] = {
#embed "../../Sources/Reports/SQL/agreements.why.sql"
};

static const unsigned char reports_base_costs_sql[] = {
#embed "../../Sources/Reports/SQL/base-costs.sql"
};

static const unsigned char reports_base_costs_why_sql[] = {
#embed "../../Sources/Reports/SQL/base-costs.why.sql"
};

static const unsigned char reports_bases_sql[] = {
#embed "../../Sources/Reports/SQL/bases.sql"
};

static const unsigned char reports_bases_why_sql[] = {
#embed "../../Sources/Reports/SQL/bases.why.sql"
};

static const unsigned char reports_bridge_asked_sql[] = {
#embed "../../Sources/Reports/SQL/bridge.asked.sql"
};

static const unsigned char reports_bridge_notes_sql[] = {
#embed "../../Sources/Reports/SQL/bridge.notes.sql"
};

static const unsigned char reports_bridge_refusal_sql[] = {
#embed "../../Sources/Reports/SQL/bridge.refusal.sql"
};

static const unsigned char reports_bridge_sql[] = {
#embed "../../Sources/Reports/SQL/bridge.sql"
};

static const unsigned char reports_bridge_why_sql[] = {
#embed "../../Sources/Reports/SQL/bridge.why.sql"
};

static const unsigned char reports_bridge_01_shared_sql[] = {
#embed "../../Sources/Reports/SQL/bridge/01_shared.sql"
};

static const unsigned char reports_bridge_02_pieces_sql[] = {
#embed "../../Sources/Reports/SQL/bridge/02_pieces.sql"
};

static const unsigned char reports_bridge_03_effects_sql[] = {
#embed "../../Sources/Reports/SQL/bridge/03_effects.sql"
};

static const unsigned char reports_burden_share_accounts_sql[] = {
#embed "../../Sources/Reports/SQL/burden-share-accounts.sql"
};

static const unsigned char reports_burden_share_accounts_why_sql[] = {
#embed "../../Sources/Reports/SQL/burden-share-accounts.why.sql"
};

static const unsigned char reports_burden_share_lines_sql[] = {
#embed "../../Sources/Reports/SQL/burden-share-lines.sql"
};

static const unsigned char reports_burden_share_lines_why_sql[] = {
#embed "../../Sources/Reports/SQL/burden-share-lines.why.sql"
};

static const unsigned char reports_burden_share_notes_sql[] = {
#embed "../../Sources/Reports/SQL/burden-share.notes.sql"
};

static const unsigned char reports_burden_share_sql[] = {
#embed "../../Sources/Reports/SQL/burden-share.sql"
};

static const unsigned char reports_burden_share_why_sql[] = {
#embed "../../Sources/Reports/SQL/burden-share.why.sql"
};

static const unsigned char reports_choosing_rules_sql[] = {
#embed "../../Sources/Reports/SQL/choosing.rules.sql"
};

static const unsigned char reports_choosing_01_asked_sql[] = {
#embed "../../Sources/Reports/SQL/choosing/01_asked.sql"
};

static const unsigned char reports_choosing_02_line_leaves_sql[] = {
#embed "../../Sources/Reports/SQL/choosing/02_line_leaves.sql"
};

static const unsigned char reports_choosing_03_line_covers_sql[] = {
#embed "../../Sources/Reports/SQL/choosing/03_line_covers.sql"
};

static const unsigned char reports_choosing_04_method_leaves_sql[] = {
#embed "../../Sources/Reports/SQL/choosing/04_method_leaves.sql"
};

static const unsigned char reports_choosing_05_needed_sql[] = {
#embed "../../Sources/Reports/SQL/choosing/05_needed.sql"
};

static const unsigned char reports_choosing_06_figures_sql[] = {
#embed "../../Sources/Reports/SQL/choosing/06_figures.sql"
};

static const unsigned char reports_choosing_07_amounts_sql[] = {
#embed "../../Sources/Reports/SQL/choosing/07_amounts.sql"
};

static const unsigned char reports_choosing_08_offers_sql[] = {
#embed "../../Sources/Reports/SQL/choosing/08_offers.sql"
};

static const unsigned char reports_choosing_09_slots_sql[] = {
#embed "../../Sources/Reports/SQL/choosing/09_slots.sql"
};

static const unsigned char reports_choosing_10_account_amounts_sql[] = {
#embed "../../Sources/Reports/SQL/choosing/10_account_amounts.sql"
};

static const unsigned char reports_choosing_11_account_leaves_sql[] = {
#embed "../../Sources/Reports/SQL/choosing/11_account_leaves.sql"
};

static const unsigned char reports_choosing_12_accounts_sql[] = {
#embed "../../Sources/Reports/SQL/choosing/12_accounts.sql"
};

static const unsigned char reports_choosing_13_pairs_sql[] = {
#embed "../../Sources/Reports/SQL/choosing/13_pairs.sql"
};

static const unsigned char reports_choosing_14_ranked_accounts_sql[] = {
#embed "../../Sources/Reports/SQL/choosing/14_ranked_accounts.sql"
};

static const unsigned char reports_choosing_15_taken_sql[] = {
#embed "../../Sources/Reports/SQL/choosing/15_taken.sql"
};

static const unsigned char reports_choosing_16_missing_sql[] = {
#embed "../../Sources/Reports/SQL/choosing/16_missing.sql"
};

static const unsigned char reports_choosing_17_missing_only_sql[] = {
#embed "../../Sources/Reports/SQL/choosing/17_missing_only.sql"
};

static const unsigned char reports_choosing_18_totals_sql[] = {
#embed "../../Sources/Reports/SQL/choosing/18_totals.sql"
};

static const unsigned char reports_choosing_19_bounds_sql[] = {
#embed "../../Sources/Reports/SQL/choosing/19_bounds.sql"
};

static const unsigned char reports_choosing_20_shares_sql[] = {
#embed "../../Sources/Reports/SQL/choosing/20_shares.sql"
};

static const unsigned char reports_choosing_21_published_sql[] = {
#embed "../../Sources/Reports/SQL/choosing/21_published.sql"
};

static const unsigned char reports_choosing_22_reasons_sql[] = {
#embed "../../Sources/Reports/SQL/choosing/22_reasons.sql"
};

static const unsigned char reports_choosing_23_parts_sql[] = {
#embed "../../Sources/Reports/SQL/choosing/23_parts.sql"
};

static const unsigned char reports_choosing_24_finest_sql[] = {
#embed "../../Sources/Reports/SQL/choosing/24_finest.sql"
};

static const unsigned char reports_choosing_25_grounds_sql[] = {
#embed "../../Sources/Reports/SQL/choosing/25_grounds.sql"
};

static const unsigned char reports_choosing_26_largest_sql[] = {
#embed "../../Sources/Reports/SQL/choosing/26_largest.sql"
};

static const unsigned char reports_choosing_27_possible_sql[] = {
#embed "../../Sources/Reports/SQL/choosing/27_possible.sql"
};

static const unsigned char reports_claim_notes_sql[] = {
#embed "../../Sources/Reports/SQL/claim.notes.sql"
};

static const unsigned char reports_claim_sql[] = {
#embed "../../Sources/Reports/SQL/claim.sql"
};

static const unsigned char reports_claim_why_sql[] = {
#embed "../../Sources/Reports/SQL/claim.why.sql"
};

static const unsigned char reports_claim_01_evidence_sql[] = {
#embed "../../Sources/Reports/SQL/claim/01_evidence.sql"
};

static const unsigned char reports_claim_02_findings_sql[] = {
#embed "../../Sources/Reports/SQL/claim/02_findings.sql"
};

static const unsigned char reports_common_funding_sql[] = {
#embed "../../Sources/Reports/SQL/common-funding.sql"
};

static const unsigned char reports_common_funding_why_sql[] = {
#embed "../../Sources/Reports/SQL/common-funding.why.sql"
};

static const unsigned char reports_common_funding_01_told_sql[] = {
#embed "../../Sources/Reports/SQL/common-funding/01_told.sql"
};

static const unsigned char reports_common_funding_02_budgets_sql[] = {
#embed "../../Sources/Reports/SQL/common-funding/02_budgets.sql"
};

static const unsigned char reports_conflicts_sql[] = {
#embed "../../Sources/Reports/SQL/conflicts.sql"
};

static const unsigned char reports_conflicts_why_sql[] = {
#embed "../../Sources/Reports/SQL/conflicts.why.sql"
};

static const unsigned char reports_contribution_ratios_asked_sql[] = {
#embed "../../Sources/Reports/SQL/contribution-ratios.asked.sql"
};

static const unsigned char reports_contribution_ratios_sql[] = {
#embed "../../Sources/Reports/SQL/contribution-ratios.sql"
};

static const unsigned char reports_contribution_ratios_why_sql[] = {
#embed "../../Sources/Reports/SQL/contribution-ratios.why.sql"
};

static const unsigned char reports_contributions_sql[] = {
#embed "../../Sources/Reports/SQL/contributions.sql"
};

static const unsigned char reports_contributions_why_sql[] = {
#embed "../../Sources/Reports/SQL/contributions.why.sql"
};

static const unsigned char reports_cost_plus_asked_sql[] = {
#embed "../../Sources/Reports/SQL/cost-plus.asked.sql"
};

static const unsigned char reports_cost_plus_notes_sql[] = {
#embed "../../Sources/Reports/SQL/cost-plus.notes.sql"
};

static const unsigned char reports_cost_plus_sql[] = {
#embed "../../Sources/Reports/SQL/cost-plus.sql"
};

static const unsigned char reports_cost_plus_why_sql[] = {
#embed "../../Sources/Reports/SQL/cost-plus.why.sql"
};

static const unsigned char reports_cost_plus_01_nearest_sql[] = {
#embed "../../Sources/Reports/SQL/cost-plus/01_nearest.sql"
};

static const unsigned char reports_coverage_sql[] = {
#embed "../../Sources/Reports/SQL/coverage.sql"
};

static const unsigned char reports_coverage_why_sql[] = {
#embed "../../Sources/Reports/SQL/coverage.why.sql"
};

static const unsigned char reports_drawdown_sql[] = {
#embed "../../Sources/Reports/SQL/drawdown.sql"
};

static const unsigned char reports_drawdown_why_sql[] = {
#embed "../../Sources/Reports/SQL/drawdown.why.sql"
};

static const unsigned char reports_drawdown_01_model_sql[] = {
#embed "../../Sources/Reports/SQL/drawdown/01_model.sql"
};

static const unsigned char reports_drawdown_02_rates_sql[] = {
#embed "../../Sources/Reports/SQL/drawdown/02_rates.sql"
};

static const unsigned char reports_drawdown_03_force_sql[] = {
#embed "../../Sources/Reports/SQL/drawdown/03_force.sql"
};

static const unsigned char reports_edition_diff_sql[] = {
#embed "../../Sources/Reports/SQL/edition-diff.sql"
};

static const unsigned char reports_edition_diff_why_sql[] = {
#embed "../../Sources/Reports/SQL/edition-diff.why.sql"
};

static const unsigned char reports_escalation_sql[] = {
#embed "../../Sources/Reports/SQL/escalation.sql"
};

static const unsigned char reports_escalation_why_sql[] = {
#embed "../../Sources/Reports/SQL/escalation.why.sql"
};

static const unsigned char reports_escalation_01_amounts_sql[] = {
#embed "../../Sources/Reports/SQL/escalation/01_amounts.sql"
};

static const unsigned char reports_escalation_02_asked_sql[] = {
#embed "../../Sources/Reports/SQL/escalation/02_asked.sql"
};

static const unsigned char reports_escalation_03_limited_sql[] = {
#embed "../../Sources/Reports/SQL/escalation/03_limited.sql"
};

static const unsigned char reports_escalation_04_projected_sql[] = {
#embed "../../Sources/Reports/SQL/escalation/04_projected.sql"
};

static const unsigned char reports_escalation_05_priced_sql[] = {
#embed "../../Sources/Reports/SQL/escalation/05_priced.sql"
};

static const unsigned char reports_exploitation_sql[] = {
#embed "../../Sources/Reports/SQL/exploitation.sql"
};

static const unsigned char reports_exploitation_why_sql[] = {
#embed "../../Sources/Reports/SQL/exploitation.why.sql"
};

static const unsigned char reports_fair_share_sql[] = {
#embed "../../Sources/Reports/SQL/fair-share.sql"
};

static const unsigned char reports_fair_share_why_sql[] = {
#embed "../../Sources/Reports/SQL/fair-share.why.sql"
};

static const unsigned char reports_index_sql[] = {
#embed "../../Sources/Reports/SQL/index.sql"
};

static const unsigned char reports_index_why_sql[] = {
#embed "../../Sources/Reports/SQL/index.why.sql"
};

static const unsigned char reports_instruments_sql[] = {
#embed "../../Sources/Reports/SQL/instruments.sql"
};

static const unsigned char reports_instruments_why_sql[] = {
#embed "../../Sources/Reports/SQL/instruments.why.sql"
};

static const unsigned char reports_instruments_01_inside_sql[] = {
#embed "../../Sources/Reports/SQL/instruments/01_inside.sql"
};

static const unsigned char reports_instruments_02_held_sql[] = {
#embed "../../Sources/Reports/SQL/instruments/02_held.sql"
};

static const unsigned char reports_instruments_03_remainders_sql[] = {
#embed "../../Sources/Reports/SQL/instruments/03_remainders.sql"
};

static const unsigned char reports_instruments_04_instrument_amounts_sql[] = {
#embed "../../Sources/Reports/SQL/instruments/04_instrument_amounts.sql"
};

static const unsigned char reports_lapses_sql[] = {
#embed "../../Sources/Reports/SQL/lapses.sql"
};

static const unsigned char reports_lapses_why_sql[] = {
#embed "../../Sources/Reports/SQL/lapses.why.sql"
};

static const unsigned char reports_method_card_sql[] = {
#embed "../../Sources/Reports/SQL/method-card.sql"
};

static const unsigned char reports_method_faults_asked_sql[] = {
#embed "../../Sources/Reports/SQL/method-faults.asked.sql"
};

static const unsigned char reports_method_faults_sql[] = {
#embed "../../Sources/Reports/SQL/method-faults.sql"
};

static const unsigned char reports_method_list_sql[] = {
#embed "../../Sources/Reports/SQL/method-list.sql"
};

static const unsigned char reports_methods_notes_sql[] = {
#embed "../../Sources/Reports/SQL/methods.notes.sql"
};

static const unsigned char reports_methods_sql[] = {
#embed "../../Sources/Reports/SQL/methods.sql"
};

static const unsigned char reports_methods_why_sql[] = {
#embed "../../Sources/Reports/SQL/methods.why.sql"
};

static const unsigned char reports_methods_01_listed_sql[] = {
#embed "../../Sources/Reports/SQL/methods/01_listed.sql"
};

static const unsigned char reports_nato_guidelines_sql[] = {
#embed "../../Sources/Reports/SQL/nato-guidelines.sql"
};

static const unsigned char reports_nato_guidelines_why_sql[] = {
#embed "../../Sources/Reports/SQL/nato-guidelines.why.sql"
};

static const unsigned char reports_negotiated_sql[] = {
#embed "../../Sources/Reports/SQL/negotiated.sql"
};

static const unsigned char reports_negotiated_why_sql[] = {
#embed "../../Sources/Reports/SQL/negotiated.why.sql"
};

static const unsigned char reports_negotiated_01_amounts_sql[] = {
#embed "../../Sources/Reports/SQL/negotiated/01_amounts.sql"
};

static const unsigned char reports_negotiated_02_asked_sql[] = {
#embed "../../Sources/Reports/SQL/negotiated/02_asked.sql"
};

static const unsigned char reports_negotiated_03_known_sql[] = {
#embed "../../Sources/Reports/SQL/negotiated/03_known.sql"
};

static const unsigned char reports_negotiated_04_chosen_sql[] = {
#embed "../../Sources/Reports/SQL/negotiated/04_chosen.sql"
};

static const unsigned char reports_negotiated_05_indicators_of_sql[] = {
#embed "../../Sources/Reports/SQL/negotiated/05_indicators_of.sql"
};

static const unsigned char reports_negotiated_06_rates_sql[] = {
#embed "../../Sources/Reports/SQL/negotiated/06_rates.sql"
};

static const unsigned char reports_opinion_sql[] = {
#embed "../../Sources/Reports/SQL/opinion.sql"
};

static const unsigned char reports_opinion_why_sql[] = {
#embed "../../Sources/Reports/SQL/opinion.why.sql"
};

static const unsigned char reports_real_terms_sql[] = {
#embed "../../Sources/Reports/SQL/real-terms.sql"
};

static const unsigned char reports_real_terms_why_sql[] = {
#embed "../../Sources/Reports/SQL/real-terms.why.sql"
};

static const unsigned char reports_real_terms_01_figures_sql[] = {
#embed "../../Sources/Reports/SQL/real-terms/01_figures.sql"
};

static const unsigned char reports_real_terms_02_told_sql[] = {
#embed "../../Sources/Reports/SQL/real-terms/02_told.sql"
};

static const unsigned char reports_real_terms_03_asked_sql[] = {
#embed "../../Sources/Reports/SQL/real-terms/03_asked.sql"
};

static const unsigned char reports_real_terms_04_indices_sql[] = {
#embed "../../Sources/Reports/SQL/real-terms/04_indices.sql"
};

static const unsigned char reports_real_terms_05_payments_sql[] = {
#embed "../../Sources/Reports/SQL/real-terms/05_payments.sql"
};

static const unsigned char reports_real_terms_06_rates_sql[] = {
#embed "../../Sources/Reports/SQL/real-terms/06_rates.sql"
};

static const unsigned char reports_real_terms_07_priced_sql[] = {
#embed "../../Sources/Reports/SQL/real-terms/07_priced.sql"
};

static const unsigned char reports_sdmx_contributions_sql[] = {
#embed "../../Sources/Reports/SQL/sdmx/contributions.sql"
};

static const unsigned char reports_sdmx_exchange_rates_sql[] = {
#embed "../../Sources/Reports/SQL/sdmx/exchange-rates.sql"
};

static const unsigned char reports_sdmx_indicators_sql[] = {
#embed "../../Sources/Reports/SQL/sdmx/indicators.sql"
};

static const unsigned char reports_sdmx_troop_counts_sql[] = {
#embed "../../Sources/Reports/SQL/sdmx/troop-counts.sql"
};

static const unsigned char reports_sensitivity_asked_sql[] = {
#embed "../../Sources/Reports/SQL/sensitivity.asked.sql"
};

static const unsigned char reports_sensitivity_notes_sql[] = {
#embed "../../Sources/Reports/SQL/sensitivity.notes.sql"
};

static const unsigned char reports_sensitivity_refusal_sql[] = {
#embed "../../Sources/Reports/SQL/sensitivity.refusal.sql"
};

static const unsigned char reports_sensitivity_sql[] = {
#embed "../../Sources/Reports/SQL/sensitivity.sql"
};

static const unsigned char reports_sensitivity_why_sql[] = {
#embed "../../Sources/Reports/SQL/sensitivity.why.sql"
};

static const unsigned char reports_statements_sql[] = {
#embed "../../Sources/Reports/SQL/statements.sql"
};

static const unsigned char reports_statements_why_sql[] = {
#embed "../../Sources/Reports/SQL/statements.why.sql"
};

static const unsigned char reports_status_batches_sql[] = {
#embed "../../Sources/Reports/SQL/status-batches.sql"
};

static const unsigned char reports_status_sql[] = {
#embed "../../Sources/Reports/SQL/status.sql"
};

static const unsigned char reports_troop_components_sql[] = {
#embed "../../Sources/Reports/SQL/troop-components.sql"
};

static const unsigned char reports_troop_components_why_sql[] = {
#embed "../../Sources/Reports/SQL/troop-components.why.sql"
};

static const unsigned char reports_troop_floors_sql[] = {
#embed "../../Sources/Reports/SQL/troop-floors.sql"
};

static const unsigned char reports_troop_floors_why_sql[] = {
#embed "../../Sources/Reports/SQL/troop-floors.why.sql"
};

static const unsigned char reports_troop_gaps_sql[] = {
#embed "../../Sources/Reports/SQL/troop-gaps.sql"
};

static const unsigned char reports_troop_gaps_why_sql[] = {
#embed "../../Sources/Reports/SQL/troop-gaps.why.sql"
};

static const unsigned char reports_troop_trend_sql[] = {
#embed "../../Sources/Reports/SQL/troop-trend.sql"
};

static const unsigned char reports_troop_trend_why_sql[] = {
#embed "../../Sources/Reports/SQL/troop-trend.why.sql"
};

static const unsigned char reports_troops_sql[] = {
#embed "../../Sources/Reports/SQL/troops.sql"
};

static const unsigned char reports_troops_why_sql[] = {
#embed "../../Sources/Reports/SQL/troops.why.sql"
};

static const unsigned char reports_us_costs_sql[] = {
#embed "../../Sources/Reports/SQL/us-costs.sql"
};

static const unsigned char reports_us_costs_why_sql[] = {
#embed "../../Sources/Reports/SQL/us-costs.why.sql"
};

static const struct embedded_file reports_files[] = {
    {"agreements.sql", reports_agreements_sql, sizeof reports_agreements_sql},
    {"agreements.why.sql", reports_agreements_why_sql, sizeof reports_agreements_why_sql},
    {"base-costs.sql", reports_base_costs_sql, sizeof reports_base_costs_sql},
    {"base-costs.why.sql", reports_base_costs_why_sql, sizeof reports_base_costs_why_sql},
    {"bases.sql", reports_bases_sql, sizeof reports_bases_sql},
    {"bases.why.sql", reports_bases_why_sql, sizeof reports_bases_why_sql},
    {"bridge.asked.sql", reports_bridge_asked_sql, sizeof reports_bridge_asked_sql},
    {"bridge.notes.sql", reports_bridge_notes_sql, sizeof reports_bridge_notes_sql},
    {"bridge.refusal.sql", reports_bridge_refusal_sql, sizeof reports_bridge_refusal_sql},
    {"bridge.sql", reports_bridge_sql, sizeof reports_bridge_sql},
    {"bridge.why.sql", reports_bridge_why_sql, sizeof reports_bridge_why_sql},
    {"bridge/01_shared.sql", reports_bridge_01_shared_sql, sizeof reports_bridge_01_shared_sql},
    {"bridge/02_pieces.sql", reports_bridge_02_pieces_sql, sizeof reports_bridge_02_pieces_sql},
    {"bridge/03_effects.sql", reports_bridge_03_effects_sql, sizeof reports_bridge_03_effects_sql},
    {"burden-share-accounts.sql", reports_burden_share_accounts_sql, sizeof reports_burden_share_accounts_sql},
    {"burden-share-accounts.why.sql", reports_burden_share_accounts_why_sql, sizeof reports_burden_share_accounts_why_sql},
    {"burden-share-lines.sql", reports_burden_share_lines_sql, sizeof reports_burden_share_lines_sql},
    {"burden-share-lines.why.sql", reports_burden_share_lines_why_sql, sizeof reports_burden_share_lines_why_sql},
    {"burden-share.notes.sql", reports_burden_share_notes_sql, sizeof reports_burden_share_notes_sql},
    {"burden-share.sql", reports_burden_share_sql, sizeof reports_burden_share_sql},
    {"burden-share.why.sql", reports_burden_share_why_sql, sizeof reports_burden_share_why_sql},
    {"choosing.rules.sql", reports_choosing_rules_sql, sizeof reports_choosing_rules_sql},
    {"choosing/01_asked.sql", reports_choosing_01_asked_sql, sizeof reports_choosing_01_asked_sql},
    {"choosing/02_line_leaves.sql", reports_choosing_02_line_leaves_sql, sizeof reports_choosing_02_line_leaves_sql},
    {"choosing/03_line_covers.sql", reports_choosing_03_line_covers_sql, sizeof reports_choosing_03_line_covers_sql},
    {"choosing/04_method_leaves.sql", reports_choosing_04_method_leaves_sql, sizeof reports_choosing_04_method_leaves_sql},
    {"choosing/05_needed.sql", reports_choosing_05_needed_sql, sizeof reports_choosing_05_needed_sql},
    {"choosing/06_figures.sql", reports_choosing_06_figures_sql, sizeof reports_choosing_06_figures_sql},
    {"choosing/07_amounts.sql", reports_choosing_07_amounts_sql, sizeof reports_choosing_07_amounts_sql},
    {"choosing/08_offers.sql", reports_choosing_08_offers_sql, sizeof reports_choosing_08_offers_sql},
    {"choosing/09_slots.sql", reports_choosing_09_slots_sql, sizeof reports_choosing_09_slots_sql},
    {"choosing/10_account_amounts.sql", reports_choosing_10_account_amounts_sql, sizeof reports_choosing_10_account_amounts_sql},
    {"choosing/11_account_leaves.sql", reports_choosing_11_account_leaves_sql, sizeof reports_choosing_11_account_leaves_sql},
    {"choosing/12_accounts.sql", reports_choosing_12_accounts_sql, sizeof reports_choosing_12_accounts_sql},
    {"choosing/13_pairs.sql", reports_choosing_13_pairs_sql, sizeof reports_choosing_13_pairs_sql},
    {"choosing/14_ranked_accounts.sql", reports_choosing_14_ranked_accounts_sql, sizeof reports_choosing_14_ranked_accounts_sql},
    {"choosing/15_taken.sql", reports_choosing_15_taken_sql, sizeof reports_choosing_15_taken_sql},
    {"choosing/16_missing.sql", reports_choosing_16_missing_sql, sizeof reports_choosing_16_missing_sql},
    {"choosing/17_missing_only.sql", reports_choosing_17_missing_only_sql, sizeof reports_choosing_17_missing_only_sql},
    {"choosing/18_totals.sql", reports_choosing_18_totals_sql, sizeof reports_choosing_18_totals_sql},
    {"choosing/19_bounds.sql", reports_choosing_19_bounds_sql, sizeof reports_choosing_19_bounds_sql},
    {"choosing/20_shares.sql", reports_choosing_20_shares_sql, sizeof reports_choosing_20_shares_sql},
    {"choosing/21_published.sql", reports_choosing_21_published_sql, sizeof reports_choosing_21_published_sql},
    {"choosing/22_reasons.sql", reports_choosing_22_reasons_sql, sizeof reports_choosing_22_reasons_sql},
    {"choosing/23_parts.sql", reports_choosing_23_parts_sql, sizeof reports_choosing_23_parts_sql},
    {"choosing/24_finest.sql", reports_choosing_24_finest_sql, sizeof reports_choosing_24_finest_sql},
    {"choosing/25_grounds.sql", reports_choosing_25_grounds_sql, sizeof reports_choosing_25_grounds_sql},
    {"choosing/26_largest.sql", reports_choosing_26_largest_sql, sizeof reports_choosing_26_largest_sql},
    {"choosing/27_possible.sql", reports_choosing_27_possible_sql, sizeof reports_choosing_27_possible_sql},
    {"claim.notes.sql", reports_claim_notes_sql, sizeof reports_claim_notes_sql},
    {"claim.sql", reports_claim_sql, sizeof reports_claim_sql},
    {"claim.why.sql", reports_claim_why_sql, sizeof reports_claim_why_sql},
    {"claim/01_evidence.sql", reports_claim_01_evidence_sql, sizeof reports_claim_01_evidence_sql},
    {"claim/02_findings.sql", reports_claim_02_findings_sql, sizeof reports_claim_02_findings_sql},
    {"common-funding.sql", reports_common_funding_sql, sizeof reports_common_funding_sql},
    {"common-funding.why.sql", reports_common_funding_why_sql, sizeof reports_common_funding_why_sql},
    {"common-funding/01_told.sql", reports_common_funding_01_told_sql, sizeof reports_common_funding_01_told_sql},
    {"common-funding/02_budgets.sql", reports_common_funding_02_budgets_sql, sizeof reports_common_funding_02_budgets_sql},
    {"conflicts.sql", reports_conflicts_sql, sizeof reports_conflicts_sql},
    {"conflicts.why.sql", reports_conflicts_why_sql, sizeof reports_conflicts_why_sql},
    {"contribution-ratios.asked.sql", reports_contribution_ratios_asked_sql, sizeof reports_contribution_ratios_asked_sql},
    {"contribution-ratios.sql", reports_contribution_ratios_sql, sizeof reports_contribution_ratios_sql},
    {"contribution-ratios.why.sql", reports_contribution_ratios_why_sql, sizeof reports_contribution_ratios_why_sql},
    {"contributions.sql", reports_contributions_sql, sizeof reports_contributions_sql},
    {"contributions.why.sql", reports_contributions_why_sql, sizeof reports_contributions_why_sql},
    {"cost-plus.asked.sql", reports_cost_plus_asked_sql, sizeof reports_cost_plus_asked_sql},
    {"cost-plus.notes.sql", reports_cost_plus_notes_sql, sizeof reports_cost_plus_notes_sql},
    {"cost-plus.sql", reports_cost_plus_sql, sizeof reports_cost_plus_sql},
    {"cost-plus.why.sql", reports_cost_plus_why_sql, sizeof reports_cost_plus_why_sql},
    {"cost-plus/01_nearest.sql", reports_cost_plus_01_nearest_sql, sizeof reports_cost_plus_01_nearest_sql},
    {"coverage.sql", reports_coverage_sql, sizeof reports_coverage_sql},
    {"coverage.why.sql", reports_coverage_why_sql, sizeof reports_coverage_why_sql},
    {"drawdown.sql", reports_drawdown_sql, sizeof reports_drawdown_sql},
    {"drawdown.why.sql", reports_drawdown_why_sql, sizeof reports_drawdown_why_sql},
    {"drawdown/01_model.sql", reports_drawdown_01_model_sql, sizeof reports_drawdown_01_model_sql},
    {"drawdown/02_rates.sql", reports_drawdown_02_rates_sql, sizeof reports_drawdown_02_rates_sql},
    {"drawdown/03_force.sql", reports_drawdown_03_force_sql, sizeof reports_drawdown_03_force_sql},
    {"edition-diff.sql", reports_edition_diff_sql, sizeof reports_edition_diff_sql},
    {"edition-diff.why.sql", reports_edition_diff_why_sql, sizeof reports_edition_diff_why_sql},
    {"escalation.sql", reports_escalation_sql, sizeof reports_escalation_sql},
    {"escalation.why.sql", reports_escalation_why_sql, sizeof reports_escalation_why_sql},
    {"escalation/01_amounts.sql", reports_escalation_01_amounts_sql, sizeof reports_escalation_01_amounts_sql},
    {"escalation/02_asked.sql", reports_escalation_02_asked_sql, sizeof reports_escalation_02_asked_sql},
    {"escalation/03_limited.sql", reports_escalation_03_limited_sql, sizeof reports_escalation_03_limited_sql},
    {"escalation/04_projected.sql", reports_escalation_04_projected_sql, sizeof reports_escalation_04_projected_sql},
    {"escalation/05_priced.sql", reports_escalation_05_priced_sql, sizeof reports_escalation_05_priced_sql},
    {"exploitation.sql", reports_exploitation_sql, sizeof reports_exploitation_sql},
    {"exploitation.why.sql", reports_exploitation_why_sql, sizeof reports_exploitation_why_sql},
    {"fair-share.sql", reports_fair_share_sql, sizeof reports_fair_share_sql},
    {"fair-share.why.sql", reports_fair_share_why_sql, sizeof reports_fair_share_why_sql},
    {"index.sql", reports_index_sql, sizeof reports_index_sql},
    {"index.why.sql", reports_index_why_sql, sizeof reports_index_why_sql},
    {"instruments.sql", reports_instruments_sql, sizeof reports_instruments_sql},
    {"instruments.why.sql", reports_instruments_why_sql, sizeof reports_instruments_why_sql},
    {"instruments/01_inside.sql", reports_instruments_01_inside_sql, sizeof reports_instruments_01_inside_sql},
    {"instruments/02_held.sql", reports_instruments_02_held_sql, sizeof reports_instruments_02_held_sql},
    {"instruments/03_remainders.sql", reports_instruments_03_remainders_sql, sizeof reports_instruments_03_remainders_sql},
    {"instruments/04_instrument_amounts.sql", reports_instruments_04_instrument_amounts_sql, sizeof reports_instruments_04_instrument_amounts_sql},
    {"lapses.sql", reports_lapses_sql, sizeof reports_lapses_sql},
    {"lapses.why.sql", reports_lapses_why_sql, sizeof reports_lapses_why_sql},
    {"method-card.sql", reports_method_card_sql, sizeof reports_method_card_sql},
    {"method-faults.asked.sql", reports_method_faults_asked_sql, sizeof reports_method_faults_asked_sql},
    {"method-faults.sql", reports_method_faults_sql, sizeof reports_method_faults_sql},
    {"method-list.sql", reports_method_list_sql, sizeof reports_method_list_sql},
    {"methods.notes.sql", reports_methods_notes_sql, sizeof reports_methods_notes_sql},
    {"methods.sql", reports_methods_sql, sizeof reports_methods_sql},
    {"methods.why.sql", reports_methods_why_sql, sizeof reports_methods_why_sql},
    {"methods/01_listed.sql", reports_methods_01_listed_sql, sizeof reports_methods_01_listed_sql},
    {"nato-guidelines.sql", reports_nato_guidelines_sql, sizeof reports_nato_guidelines_sql},
    {"nato-guidelines.why.sql", reports_nato_guidelines_why_sql, sizeof reports_nato_guidelines_why_sql},
    {"negotiated.sql", reports_negotiated_sql, sizeof reports_negotiated_sql},
    {"negotiated.why.sql", reports_negotiated_why_sql, sizeof reports_negotiated_why_sql},
    {"negotiated/01_amounts.sql", reports_negotiated_01_amounts_sql, sizeof reports_negotiated_01_amounts_sql},
    {"negotiated/02_asked.sql", reports_negotiated_02_asked_sql, sizeof reports_negotiated_02_asked_sql},
    {"negotiated/03_known.sql", reports_negotiated_03_known_sql, sizeof reports_negotiated_03_known_sql},
    {"negotiated/04_chosen.sql", reports_negotiated_04_chosen_sql, sizeof reports_negotiated_04_chosen_sql},
    {"negotiated/05_indicators_of.sql", reports_negotiated_05_indicators_of_sql, sizeof reports_negotiated_05_indicators_of_sql},
    {"negotiated/06_rates.sql", reports_negotiated_06_rates_sql, sizeof reports_negotiated_06_rates_sql},
    {"opinion.sql", reports_opinion_sql, sizeof reports_opinion_sql},
    {"opinion.why.sql", reports_opinion_why_sql, sizeof reports_opinion_why_sql},
    {"real-terms.sql", reports_real_terms_sql, sizeof reports_real_terms_sql},
    {"real-terms.why.sql", reports_real_terms_why_sql, sizeof reports_real_terms_why_sql},
    {"real-terms/01_figures.sql", reports_real_terms_01_figures_sql, sizeof reports_real_terms_01_figures_sql},
    {"real-terms/02_told.sql", reports_real_terms_02_told_sql, sizeof reports_real_terms_02_told_sql},
    {"real-terms/03_asked.sql", reports_real_terms_03_asked_sql, sizeof reports_real_terms_03_asked_sql},
    {"real-terms/04_indices.sql", reports_real_terms_04_indices_sql, sizeof reports_real_terms_04_indices_sql},
    {"real-terms/05_payments.sql", reports_real_terms_05_payments_sql, sizeof reports_real_terms_05_payments_sql},
    {"real-terms/06_rates.sql", reports_real_terms_06_rates_sql, sizeof reports_real_terms_06_rates_sql},
    {"real-terms/07_priced.sql", reports_real_terms_07_priced_sql, sizeof reports_real_terms_07_priced_sql},
    {"sdmx/contributions.sql", reports_sdmx_contributions_sql, sizeof reports_sdmx_contributions_sql},
    {"sdmx/exchange-rates.sql", reports_sdmx_exchange_rates_sql, sizeof reports_sdmx_exchange_rates_sql},
    {"sdmx/indicators.sql", reports_sdmx_indicators_sql, sizeof reports_sdmx_indicators_sql},
    {"sdmx/troop-counts.sql", reports_sdmx_troop_counts_sql, sizeof reports_sdmx_troop_counts_sql},
    {"sensitivity.asked.sql", reports_sensitivity_asked_sql, sizeof reports_sensitivity_asked_sql},
    {"sensitivity.notes.sql", reports_sensitivity_notes_sql, sizeof reports_sensitivity_notes_sql},
    {"sensitivity.refusal.sql", reports_sensitivity_refusal_sql, sizeof reports_sensitivity_refusal_sql},
    {"sensitivity.sql", reports_sensitivity_sql, sizeof reports_sensitivity_sql},
    {"sensitivity.why.sql", reports_sensitivity_why_sql, sizeof reports_sensitivity_why_sql},
    {"statements.sql", reports_statements_sql, sizeof reports_statements_sql},
    {"statements.why.sql", reports_statements_why_sql, sizeof reports_statements_why_sql},
    {"status-batches.sql", reports_status_batches_sql, sizeof reports_status_batches_sql},
    {"status.sql", reports_status_sql, sizeof reports_status_sql},
    {"troop-components.sql", reports_troop_components_sql, sizeof reports_troop_components_sql},
    {"troop-components.why.sql", reports_troop_components_why_sql, sizeof reports_troop_components_why_sql},
    {"troop-floors.sql", reports_troop_floors_sql, sizeof reports_troop_floors_sql},
    {"troop-floors.why.sql", reports_troop_floors_why_sql, sizeof reports_troop_floors_why_sql},
    {"troop-gaps.sql", reports_troop_gaps_sql, sizeof reports_troop_gaps_sql},
    {"troop-gaps.why.sql", reports_troop_gaps_why_sql, sizeof reports_troop_gaps_why_sql},
    {"troop-trend.sql", reports_troop_trend_sql, sizeof reports_troop_trend_sql},
    {"troop-trend.why.sql", reports_troop_trend_why_sql, sizeof reports_troop_trend_why_sql},
    {"troops.sql", reports_troops_sql, sizeof reports_troops_sql},
    {"troops.why.sql", reports_troops_why_sql, sizeof reports_troops_why_sql},
    {"us-costs.sql", reports_us_costs_sql, sizeof reports_us_costs_sql},
    {"us-costs.why.sql", reports_us_costs_why_sql, sizeof reports_us_costs_why_sql},
};

const struct embedded_file *embedded_reports(size_t *count) {
    *count = sizeof reports_files / sizeof reports_files[0];
    return reports_files;
}

static const unsigned char profiles_atop_alliances_toml[] = {
#embed "../../Sources/Warehouse/Profile/Catalogue/atop-alliances.toml"
};

static const unsigned char profiles_atop_members_toml[] = {
#embed "../../Sources/Warehouse/Profile/Catalogue/atop-members.toml"
};

static const unsigned char profiles_base_structure_report_xlsx_toml[] = {
#embed "../../Sources/Warehouse/Profile/Catalogue/base-structure-report-xlsx.toml"
};

static const unsigned char profiles_base_structure_report_toml[] = {
#embed "../../Sources/Warehouse/Profile/Catalogue/base-structure-report.toml"
};

static const unsigned char profiles_bilateral_aid_toml[] = {
#embed "../../Sources/Warehouse/Profile/Catalogue/bilateral-aid.toml"
};

static const unsigned char profiles_country_codes_toml[] = {
#embed "../../Sources/Warehouse/Profile/Catalogue/country-codes.toml"
};

static const unsigned char profiles_cow_alliances_toml[] = {
#embed "../../Sources/Warehouse/Profile/Catalogue/cow-alliances.toml"
};

static const unsigned char profiles_dmdc_location_toml[] = {
#embed "../../Sources/Warehouse/Profile/Catalogue/dmdc-location.toml"
};

static const unsigned char profiles_ecb_reference_rates_toml[] = {
#embed "../../Sources/Warehouse/Profile/Catalogue/ecb-reference-rates.toml"
};

static const unsigned char profiles_exchange_rates_annual_toml[] = {
#embed "../../Sources/Warehouse/Profile/Catalogue/exchange-rates-annual.toml"
};

static const unsigned char profiles_exchange_rates_daily_toml[] = {
#embed "../../Sources/Warehouse/Profile/Catalogue/exchange-rates-daily.toml"
};

static const unsigned char profiles_gdp_toml[] = {
#embed "../../Sources/Warehouse/Profile/Catalogue/gdp.toml"
};

static const unsigned char profiles_nato_defence_expenditure_toml[] = {
#embed "../../Sources/Warehouse/Profile/Catalogue/nato-defence-expenditure.toml"
};

static const unsigned char profiles_pew_favourable_us_toml[] = {
#embed "../../Sources/Warehouse/Profile/Catalogue/pew-favourable-us.toml"
};

static const unsigned char profiles_population_toml[] = {
#embed "../../Sources/Warehouse/Profile/Catalogue/population.toml"
};

static const unsigned char profiles_sipri_milex_toml[] = {
#embed "../../Sources/Warehouse/Profile/Catalogue/sipri-milex.toml"
};

static const unsigned char profiles_troopdata_country_year_toml[] = {
#embed "../../Sources/Warehouse/Profile/Catalogue/troopdata-country-year.toml"
};

static const unsigned char profiles_troopdata_quarters_toml[] = {
#embed "../../Sources/Warehouse/Profile/Catalogue/troopdata-quarters.toml"
};

static const unsigned char profiles_troopdata_reports_toml[] = {
#embed "../../Sources/Warehouse/Profile/Catalogue/troopdata-reports.toml"
};

static const unsigned char profiles_us_bases_toml[] = {
#embed "../../Sources/Warehouse/Profile/Catalogue/us-bases.toml"
};

static const unsigned char profiles_us_troops_country_year_toml[] = {
#embed "../../Sources/Warehouse/Profile/Catalogue/us-troops-country-year.toml"
};

static const unsigned char profiles_world_bank_long_toml[] = {
#embed "../../Sources/Warehouse/Profile/Catalogue/world-bank-long.toml"
};

static const unsigned char profiles_world_bank_wide_toml[] = {
#embed "../../Sources/Warehouse/Profile/Catalogue/world-bank-wide.toml"
};

static const struct embedded_file profiles_files[] = {
    {"atop-alliances.toml", profiles_atop_alliances_toml, sizeof profiles_atop_alliances_toml},
    {"atop-members.toml", profiles_atop_members_toml, sizeof profiles_atop_members_toml},
    {"base-structure-report-xlsx.toml", profiles_base_structure_report_xlsx_toml, sizeof profiles_base_structure_report_xlsx_toml},
    {"base-structure-report.toml", profiles_base_structure_report_toml, sizeof profiles_base_structure_report_toml},
    {"bilateral-aid.toml", profiles_bilateral_aid_toml, sizeof profiles_bilateral_aid_toml},
    {"country-codes.toml", profiles_country_codes_toml, sizeof profiles_country_codes_toml},
    {"cow-alliances.toml", profiles_cow_alliances_toml, sizeof profiles_cow_alliances_toml},
    {"dmdc-location.toml", profiles_dmdc_location_toml, sizeof profiles_dmdc_location_toml},
    {"ecb-reference-rates.toml", profiles_ecb_reference_rates_toml, sizeof profiles_ecb_reference_rates_toml},
    {"exchange-rates-annual.toml", profiles_exchange_rates_annual_toml, sizeof profiles_exchange_rates_annual_toml},
    {"exchange-rates-daily.toml", profiles_exchange_rates_daily_toml, sizeof profiles_exchange_rates_daily_toml},
    {"gdp.toml", profiles_gdp_toml, sizeof profiles_gdp_toml},
    {"nato-defence-expenditure.toml", profiles_nato_defence_expenditure_toml, sizeof profiles_nato_defence_expenditure_toml},
    {"pew-favourable-us.toml", profiles_pew_favourable_us_toml, sizeof profiles_pew_favourable_us_toml},
    {"population.toml", profiles_population_toml, sizeof profiles_population_toml},
    {"sipri-milex.toml", profiles_sipri_milex_toml, sizeof profiles_sipri_milex_toml},
    {"troopdata-country-year.toml", profiles_troopdata_country_year_toml, sizeof profiles_troopdata_country_year_toml},
    {"troopdata-quarters.toml", profiles_troopdata_quarters_toml, sizeof profiles_troopdata_quarters_toml},
    {"troopdata-reports.toml", profiles_troopdata_reports_toml, sizeof profiles_troopdata_reports_toml},
    {"us-bases.toml", profiles_us_bases_toml, sizeof profiles_us_bases_toml},
    {"us-troops-country-year.toml", profiles_us_troops_country_year_toml, sizeof profiles_us_troops_country_year_toml},
    {"world-bank-long.toml", profiles_world_bank_long_toml, sizeof profiles_world_bank_long_toml},
    {"world-bank-wide.toml", profiles_world_bank_wide_toml, sizeof profiles_world_bank_wide_toml},
};

const struct embedded_file *embedded_profiles(size_t *count) {
    *count = sizeof profiles_files / sizeof profiles_files[0];
    return profiles_files;
}
