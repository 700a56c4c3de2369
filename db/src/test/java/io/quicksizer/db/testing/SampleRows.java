package io.quicksizer.db.testing;

import io.quicksizer.db.common.NewId;
import io.quicksizer.db.common.Sha256;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Small valid rows, written past the entities, for tests that need something to refer to. The catalogue has the scope
 * types {@code cloud} and {@code data}; the line items {@code move} (in cloud) and {@code lake} (in data); the section
 * {@code run}; the services {@code plan} and {@code build}; and the scenario {@code move-it}, which takes both.
 *
 * @param jdbc to the database of the test
 */
public record SampleRows(JdbcTemplate jdbc) {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1_000);

    /**
     * A draft with a little content.
     *
     * @return its identifier
     */
    public long draftCatalogue() {
        int number = NUMBERS.incrementAndGet();
        Long version = jdbc.queryForObject("""
                insert into catalogue_version (number, status, source_name, source_sha256, created_at, created_by)
                values (?, 'DRAFT', 'sample.xlsx', repeat('0', 64), '2026-01-01T00:00:00Z', 'admin')
                returning id""", Long.class, number);
        long id = Objects.requireNonNull(version);
        long base = number * 100L;
        jdbc.update("insert into catalogue_section values (?, ?, 'run', 'Run', 0, 5)", base, id);
        service(base + 1, id, base, "plan", 0);
        service(base + 2, id, base, "build", 1);
        jdbc.update(
                "insert into catalogue_scenario values (?, ?, 'move-it', 'Move it', 'Move', 'STANDARD', 0)",
                base + 3,
                id);
        scenarioService(base + 4, id, base + 3, base + 1);
        scenarioService(base + 5, id, base + 3, base + 2);
        jdbc.update("insert into scope_type values (?, ?, 'cloud', 'Cloud', 0)", base + 6, id);
        jdbc.update("insert into scope_type values (?, ?, 'data', 'Data', 1)", base + 7, id);
        lineItem(base + 8, id, "move", base + 6, base + 3);
        lineItem(base + 9, id, "lake", base + 7, null);
        jdbc.update("insert into policy_value values (?, ?, 'year.minimum-days', 36, 'days', 'sample')", base + 10, id);
        jdbc.update("""
                insert into import_finding (id, version_id, severity, code, message, position)
                values (?, ?, 'INFO', 'sample', 'A sample', 0)""", base + 11, id);
        return id;
    }

    /**
     * A published version with a little content; a version published before is retired.
     *
     * @return its identifier
     */
    public long publishedCatalogue() {
        long id = draftCatalogue();
        jdbc.update("""
                update catalogue_version set status = 'RETIRED', retired_at = now(), retired_by = 'admin'
                 where status = 'PUBLISHED'""");
        jdbc.update("""
                update catalogue_version set status = 'PUBLISHED', published_at = now(), published_by = 'admin'
                 where id = ?""", id);
        return id;
    }

    /**
     * A draft engagement of the user {@code planner}.
     *
     * @param catalogueVersionId a published version
     * @return its identifier
     */
    public UUID engagement(long catalogueVersionId) {
        UUID id = NewId.next();
        jdbc.update("""
                insert into engagement (id, name, customer, opportunity, notes, duration_years, owner, catalogue_version_id,
                                        status, current_revision_number, run_id, created_at, created_by, updated_at, search_text)
                values (?, 'Sample', 'Customer', '', '', 3, 'planner', ?, 'DRAFT', 1, ?, now(), 'planner', now(), 'sample')""", id, catalogueVersionId, NewId.next());
        return id;
    }

    /**
     * A revision that the user {@code planner} has submitted.
     *
     * @param engagement the engagement
     * @param number its number
     * @return its identifier
     */
    public UUID revision(UUID engagement, int number) {
        UUID id = NewId.next();
        jdbc.update("""
                insert into revision (id, engagement_id, number, status, content, content_sha256, total_days, submitted_by,
                                      submitted_at, submission_comment)
                values (?, ?, ?, 'SUBMITTED', '{}', ?, 0, 'planner', now(), '')""", id, engagement, number, Sha256.of("{}"));
        return id;
    }

    private void service(long id, long version, long section, String key, int position) {
        jdbc.update("""
                insert into catalogue_service (id, version_id, section_id, key, name, days_s, days_m, days_l, position)
                values (?, ?, ?, ?, ?, 1, 2.5, 4, ?)""", id, version, section, key, key, position);
    }

    private void scenarioService(long id, long version, long scenario, long service) {
        jdbc.update("""
                insert into scenario_service (id, version_id, scenario_id, service_id, position, collapsed, overrides_s,
                                              overrides_m, overrides_l, overrides_custom, overrides_note)
                values (?, ?, ?, ?, 0, false, false, false, false, false, false)""", id, version, scenario, service);
    }

    private void lineItem(long id, long version, String key, long scopeType, @Nullable Long scenario) {
        jdbc.update("""
                insert into line_item (id, version_id, key, name, scope_type_id, scenario_id, position, days_s, days_m, days_l,
                                       link)
                values (?, ?, ?, ?, ?, ?, 0, 2, 5, 8, ?)""", id, version, key, key, scopeType, scenario, scenario == null ? "NONE" : "FORMULA");
    }
}
