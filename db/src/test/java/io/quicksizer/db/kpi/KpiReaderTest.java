package io.quicksizer.db.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.DatabaseConfiguration;
import io.quicksizer.db.common.NewId;
import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.db.testing.SampleRows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** A database of its own, because sums are over all rows; each test takes its rows back. */
@QuicksizerDatabase
@SpringBootTest(classes = KpiReaderTest.Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Transactional
class KpiReaderTest {

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import(DatabaseConfiguration.class)
    static class Application {}

    private static final LocalDate MONDAY = LocalDate.parse("2026-02-09");

    @Autowired
    private KpiReader reader;

    @Autowired
    private JdbcTemplate jdbc;

    private long catalogue;
    private long key;

    @BeforeEach
    void publish() {
        catalogue = new SampleRows(jdbc).publishedCatalogue();
    }

    @Test
    void the_funnel_counts_each_engagement_of_the_weeks_once_for_each_step_that_it_reached() {
        UUID far = engagement("2026-02-09T08:00:00Z", "planner", "north");
        visit(far, "CONTEXT", "2026-02-09T09:00:00Z", "2026-02-09T09:10:00Z");
        visit(far, "SCOPE", "2026-02-09T09:10:00Z", "2026-02-09T09:20:00Z");
        visit(far, "CONTEXT", "2026-02-09T09:20:00Z", "2026-02-09T09:40:00Z");
        UUID revision = revision(far, 1, "2026-02-10T00:00:00Z", "APPROVED", "2026-02-10T06:00:00Z");
        document(revision, "CSV");
        document(revision, "PDF");
        UUID halfway = engagement("2026-02-10T08:00:00Z", "planner", "north");
        visit(halfway, "CONTEXT", "2026-02-10T09:00:00Z", null);
        document(revision(halfway, 1, "2026-02-11T00:00:00Z", "APPROVED", "2026-02-11T02:00:00Z"), "CSV");
        engagement("2026-02-16T00:00:00Z", "planner", "north");

        FunnelCounts funnel = reader.funnel(scope(1));

        assertThat(funnel).isEqualTo(new FunnelCounts(2, Map.of("CONTEXT", 2, "SCOPE", 1), 2, 2, 1));
    }

    @Test
    void a_step_takes_as_long_as_from_its_entry_to_its_completion() {
        UUID one = engagement("2026-02-09T08:00:00Z", "planner", "north");
        visit(one, "SIZING", "2026-02-09T09:00:00Z", "2026-02-09T09:01:00Z");
        visit(one, "SIZING", "2026-02-09T10:00:00Z", "2026-02-09T10:02:00Z");
        visit(one, "SIZING", "2026-02-09T11:00:00Z", "2026-02-09T11:04:00Z");
        visit(one, "SIZING", "2026-02-09T12:00:00Z", null);
        visit(one, "SIZING", "2026-02-16T00:00:00Z", "2026-02-16T05:00:00Z");

        // 60, 120 and 240 s: the median is 120; the 90th percentile lies 0.8 of the way from 120 to 240
        assertThat(reader.steps(scope(1))).singleElement().satisfies(step -> {
            assertThat(step.step()).isEqualTo("SIZING");
            assertThat(step.visits()).isEqualTo(4);
            assertThat(step.completed()).isEqualTo(3);
            assertThat(step.medianSeconds()).isEqualByComparingTo(new BigDecimal("120"));
            assertThat(step.p90Seconds()).isEqualByComparingTo(new BigDecimal("216"));
        });
    }

    @Test
    void each_week_has_its_outcomes_and_the_time_to_them_and_an_empty_week_is_there_too() {
        UUID one = engagement("2026-02-09T08:00:00Z", "planner", "north");
        revision(one, 1, "2026-02-09T00:00:00Z", "CHANGES_REQUESTED", "2026-02-09T02:00:00Z");
        revision(one, 2, "2026-02-10T00:00:00Z", "APPROVED", "2026-02-10T04:00:00Z");
        revision(
                engagement("2026-02-09T08:00:00Z", "planner", "north"),
                1,
                "2026-02-09T00:00:00Z",
                "REJECTED",
                "2026-02-09T12:00:00Z");
        revision(
                engagement("2026-02-09T08:00:00Z", "planner", "north"),
                1,
                "2026-02-09T00:00:00Z",
                "WITHDRAWN",
                "2026-02-14T00:00:00Z");

        assertThat(reader.weeks(scope(2)))
                .hasSize(2)
                .satisfiesExactly(
                        week -> {
                            assertThat(week.monday()).isEqualTo(MONDAY);
                            assertThat(week.opened()).isEqualTo(3);
                            assertThat(week.submitted()).isEqualTo(4);
                            assertThat(week.approved()).isEqualTo(1);
                            assertThat(week.changesRequested()).isEqualTo(1);
                            assertThat(week.rejected()).isEqualTo(1);
                            assertThat(week.withdrawn()).isEqualTo(1);
                            assertThat(week.medianHours()).isEqualByComparingTo(new BigDecimal("4"));
                            assertThat(week.p90Hours()).isEqualByComparingTo(new BigDecimal("10.4"));
                            assertThat(week.exported()).isZero();
                        },
                        week -> {
                            assertThat(week.monday()).isEqualTo(MONDAY.plusWeeks(1));
                            assertThat(week.opened()).isZero();
                            assertThat(week.medianHours()).isNull();
                        });
    }

    @Test
    void a_week_begins_on_monday_at_midnight_of_the_zone() {
        engagement("2026-02-08T22:59:59Z", "planner", "north");
        engagement("2026-02-08T23:00:00Z", "planner", "north");
        KpiScope berlin = new KpiScope(null, null, null, null, MONDAY, MONDAY, ZoneId.of("Europe/Berlin"));

        assertThat(reader.funnel(berlin).opened()).isEqualTo(1);
        assertThat(reader.weeks(berlin))
                .singleElement()
                .satisfies(week -> assertThat(week.opened()).isEqualTo(1));
        assertThat(reader.funnel(scope(1)).opened()).isZero();
    }

    @Test
    void a_planner_counts_their_own_and_their_team_and_filters_narrow_it_down() {
        engagement("2026-02-09T08:00:00Z", "paula", "north");
        visit(engagement("2026-02-09T08:00:00Z", "pete", "north"), "SCOPE", "2026-02-09T09:00:00Z", null);
        visit(engagement("2026-02-09T08:00:00Z", "sam", "south"), "SCOPE", "2026-02-09T09:00:00Z", null);

        KpiScope paula = new KpiScope("paula", "north", null, null, MONDAY, MONDAY, ZoneId.of("UTC"));
        assertThat(reader.funnel(paula).opened()).isEqualTo(2);
        assertThat(reader.steps(paula))
                .singleElement()
                .satisfies(step -> assertThat(step.visits()).isEqualTo(1));
        assertThat(reader.teams(paula)).containsExactly("north");
        KpiScope alone = new KpiScope("paula", null, null, null, MONDAY, MONDAY, ZoneId.of("UTC"));
        assertThat(reader.funnel(alone).opened()).isEqualTo(1);
        KpiScope south = new KpiScope(null, null, "south", null, MONDAY, MONDAY, ZoneId.of("UTC"));
        assertThat(reader.funnel(south).opened()).isEqualTo(1);
        KpiScope other = new KpiScope(null, null, null, 999_999, MONDAY, MONDAY, ZoneId.of("UTC"));
        assertThat(reader.funnel(other).opened()).isZero();
        assertThat(reader.weeks(other))
                .singleElement()
                .satisfies(week -> assertThat(week.opened()).isZero());
        assertThat(reader.catalogues()).isNotEmpty();
    }

    private static KpiScope scope(int weeks) {
        return new KpiScope(null, null, null, null, MONDAY, MONDAY.plusWeeks(weeks - 1L), ZoneId.of("UTC"));
    }

    private UUID engagement(String at, String owner, String team) {
        UUID id = new SampleRows(jdbc).engagement(catalogue);
        jdbc.update(
                "update engagement set created_at = ?, owner = ?, team = ? where id = ?",
                OffsetDateTime.parse(at),
                owner,
                team,
                id);
        return id;
    }

    private void visit(UUID engagement, String step, String entered, @Nullable String completed) {
        UUID run = NewId.next();
        key++;
        event(engagement, run, step, "ENTERED", entered);
        if (completed != null) {
            event(engagement, run, step, "COMPLETED", completed);
        }
    }

    private void event(UUID engagement, UUID run, String step, String kind, String at) {
        jdbc.update("""
                insert into step_event (id, engagement_id, run_id, element_instance_key, process_instance_key, process_id,
                                        element_id, step, kind, revision_number, occurred_at, correlation_id)
                values (?, ?, ?, ?, 1, 'sizing-engagement', ?, ?, ?, 1, ?, 'c-1')\
                """, NewId.next(), engagement, run, key, "Task_" + step, step, kind, OffsetDateTime.parse(at));
    }

    private UUID revision(UUID engagement, int number, String submitted, String status, String decided) {
        UUID id = new SampleRows(jdbc).revision(engagement, number);
        // what was submitted never changes, so the trigger that says so steps aside while the row gets its time
        jdbc.execute("set local session_replication_role = replica");
        jdbc.update(
                "update revision set submitted_at = ?, status = ?, decided_at = ? where id = ?",
                OffsetDateTime.parse(submitted),
                status,
                OffsetDateTime.parse(decided),
                id);
        jdbc.execute("set local session_replication_role = origin");
        jdbc.update("insert into export_request select ?, k, now() from unnest(array['CSV', 'PDF']) k", id);
        return id;
    }

    private void document(UUID revision, String kind) {
        jdbc.update("""
                insert into export_document (id, revision_id, kind, file_name, media_type, bytes, sha256, size, created_at)
                values (?, ?, ?, 'x', 'x/y', 'x', encode(sha256('x'), 'hex'), 1, now())\
                """, NewId.next(), revision, kind);
    }
}
