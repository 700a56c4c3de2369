package io.quicksizer.db.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.DatabaseConfiguration;
import io.quicksizer.db.common.NewId;
import io.quicksizer.db.pilot.CohortRow;
import io.quicksizer.db.pilot.CohortStore;
import io.quicksizer.db.pilot.FeatureState;
import io.quicksizer.db.pilot.GroupFigures;
import io.quicksizer.db.pilot.PilotFigures;
import io.quicksizer.db.pilot.StepCompletion;
import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.db.testing.SampleRows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
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
    private WeeklyFigures figures;

    @Autowired
    private PilotFigures pilot;

    @Autowired
    private CohortStore cohorts;

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

    @Test
    void the_headline_of_a_week_counts_steps_people_proposals_feedback_and_scores() {
        UUID one = engagement("2026-02-09T08:00:00Z", "paula", "north");
        visit(one, "CONTEXT", "2026-02-09T09:00:00Z", "2026-02-09T09:10:00Z");
        visit(one, "SCOPE", "2026-02-09T09:10:00Z", "2026-02-09T09:20:00Z");
        visit(one, "SIZING", "2026-02-09T09:20:00Z", null);
        visit(one, "SIGN_OFF", "2026-02-09T10:00:00Z", null);
        submission(one, "SCOPE", "PORTAL", "paula", "2026-02-09T09:20:00Z");
        submission(one, "SIZING", "TASKLIST", "pete", "2026-02-10T09:20:00Z");
        submission(one, "REVIEW", "API", "pete", "2026-02-10T09:30:00Z");
        submission(one, "REVIEW", "API", "late", "2026-02-16T00:00:00Z");
        UUID revision = revision(one, 1, "2026-02-10T00:00:00Z", "APPROVED", "2026-02-10T06:00:00Z");
        document(revision, "CSV", "2026-02-10T06:00:00Z");
        document(revision, "PDF", "2026-02-10T08:00:00Z");
        UUID two = engagement("2026-02-08T08:00:00Z", "pete", "north");
        UUID second = revision(two, 1, "2026-02-10T00:00:00Z", "APPROVED", "2026-02-10T06:00:00Z");
        document(second, "CSV", "2026-02-10T08:00:00Z");
        document(second, "PDF", "2026-02-10T08:00:00Z");
        feedback("paula", "CRITICAL", "2026-02-09T10:00:00Z", "2026-02-09T11:00:00Z");
        feedback("paula", "LOW", "2026-02-09T10:00:00Z", "2026-02-12T11:00:00Z");
        feedback("paula", "LOW", "2026-02-09T10:00:00Z", null);
        score("paula", 5, "2026-02-11T00:00:00Z");
        score("pete", 2, "2026-02-11T00:00:00Z");
        score("put-aside", null, "2026-02-11T00:00:00Z");

        // visits of the wizard 3, completed 2; paula and pete; proposals after 24 h and 48 h; limit of feedback 4 h
        WeekHeadline week = figures.week(scope(1));
        assertThat(week.visits()).isEqualTo(3);
        assertThat(week.completed()).isEqualTo(2);
        assertThat(week.activePeople()).isEqualTo(2);
        assertThat(week.proposals()).isEqualTo(2);
        assertThat(week.medianHoursToProposal()).isEqualByComparingTo("36");
        assertThat(week.feedback()).isEqualTo(3);
        assertThat(week.feedbackDecided()).isEqualTo(2);
        assertThat(week.feedbackInTime()).isEqualTo(1);
        assertThat(week.meanSatisfaction()).isEqualByComparingTo("3.5");
        assertThat(figures.slow(scope(1), new BigDecimal("5"), 5))
                .hasSize(2)
                .allSatisfy(slow -> assertThat(slow.hours()).isEqualByComparingTo("6"));
        assertThat(figures.slow(scope(1), new BigDecimal("6"), 5)).isEmpty();
    }

    @Test
    void a_sign_off_that_was_carried_over_is_no_decision_of_a_person_in_its_week() {
        UUID one = engagement("2026-01-05T08:00:00Z", "paula", "north");
        UUID first = revision(one, 1, "2026-01-05T09:00:00Z", "APPROVED", "2026-01-06T09:00:00Z");
        UUID again = revision(one, 2, "2026-02-10T09:00:00Z", "APPROVED", "2026-02-10T09:01:00Z");
        UUID signed = decision(first, "anna", "2026-01-06T09:00:00Z", null);
        decision(again, "anna", "2026-02-10T09:01:00Z", signed);
        UUID other = revision(
                engagement("2026-02-09T08:00:00Z", "pete", "north"),
                1,
                "2026-02-09T09:00:00Z",
                "APPROVED",
                "2026-02-11T09:00:00Z");
        decision(other, "adam", "2026-02-11T09:00:00Z", null);

        // two revisions approved in the week, one of them by a person: adam
        assertThat(reader.weeks(scope(1))).singleElement().satisfies(week -> {
            assertThat(week.approved()).isEqualTo(2);
            assertThat(week.signOffs()).isEqualTo(1);
        });
        assertThat(figures.week(scope(1)).activePeople()).isEqualTo(1);
        person("anna", "north");
        person("adam", "south");
        UUID cohort = cohort("TEAM", "north");
        Instant from = Instant.parse("2026-02-09T00:00:00Z");
        Instant to = Instant.parse("2026-02-16T00:00:00Z");
        assertThat(pilot.of(cohort, true, from, to).active()).isZero();
        assertThat(pilot.of(cohort, false, from, to).active()).isEqualTo(1);
    }

    @Test
    void a_proposal_belongs_to_the_week_of_its_first_documents_whenever_they_are_renewed() {
        person("paula", "north");
        UUID cohort = cohort("TEAM", "north");
        UUID one = engagement("2026-02-09T08:00:00Z", "paula", "north");
        UUID revision = revision(one, 1, "2026-02-10T00:00:00Z", "APPROVED", "2026-02-10T06:00:00Z");
        document(revision, "CSV", "2026-02-10T07:00:00Z");
        document(revision, "PDF", "2026-02-10T08:00:00Z");
        jdbc.update("""
                insert into export_document (id, revision_id, kind, file_name, media_type, bytes, sha256, size, created_at,
                                             rendition)
                values (?, ?, 'PDF', 'x', 'x/y', 'x', encode(sha256('x'), 'hex'), 1, '2026-02-18T08:00:00Z', 2)""", NewId.next(), revision);

        // Monday 08:00 to Tuesday 08:00, although the PDF file was made again in the week after
        assertThat(figures.week(scope(1)).proposals()).isEqualTo(1);
        assertThat(figures.week(scope(1)).medianHoursToProposal()).isEqualByComparingTo("24");
        assertThat(figures.week(week(MONDAY.plusWeeks(1))).proposals()).isZero();
        assertThat(pilot.of(cohort, true, Instant.parse("2026-02-09T00:00:00Z"), Instant.parse("2026-02-23T00:00:00Z"))
                        .medianHoursToProposal())
                .isEqualByComparingTo("24");
    }

    @Test
    void engagements_of_the_synthetic_probe_are_not_counted() {
        UUID probe = engagement("2026-02-09T08:00:00Z", "paula", "north");
        jdbc.update("update engagement set synthetic = true where id = ?", probe);
        visit(probe, "CONTEXT", "2026-02-09T09:00:00Z", "2026-02-09T09:10:00Z");
        assertThat(reader.funnel(scope(1)).opened()).isZero();
        assertThat(reader.steps(scope(1))).isEmpty();
        assertThat(figures.week(scope(1)).visits()).isZero();
    }

    @Test
    void an_engagement_whose_customer_is_called_like_the_probe_is_counted() {
        UUID named = engagement("2026-02-09T08:00:00Z", "paula", "north");
        jdbc.update("update engagement set customer = 'synthetic-probe' where id = ?", named);
        assertThat(reader.funnel(scope(1)).opened()).isEqualTo(1);
    }

    @Test
    void a_cohort_is_counted_beside_everybody_else() {
        person("paula", "north");
        person("sam", "south");
        UUID cohort = cohort("TEAM", "north");
        UUID inside = engagement("2026-02-09T08:00:00Z", "paula", "north");
        visit(inside, "CONTEXT", "2026-02-09T09:00:00Z", "2026-02-09T09:10:00Z");
        visit(inside, "SCOPE", "2026-02-09T09:10:00Z", null);
        submission(inside, "SCOPE", "PORTAL", "paula", "2026-02-09T09:20:00Z");
        person("service:crm", "south");
        submission(inside, "SCOPE", "API", "service:crm", "2026-02-09T09:30:00Z");
        UUID revision = revision(inside, 1, "2026-02-10T00:00:00Z", "APPROVED", "2026-02-10T06:00:00Z");
        document(revision, "CSV", "2026-02-10T08:00:00Z");
        document(revision, "PDF", "2026-02-10T08:00:00Z");
        visit(engagement("2026-02-09T08:00:00Z", "sam", "south"), "CONTEXT", "2026-02-09T09:00:00Z", null);
        feedback("paula", "HIGH", "2026-02-09T10:00:00Z", null);
        feedback("sam", "LOW", "2026-02-09T10:00:00Z", null);
        score("paula", 4, "2026-02-11T00:00:00Z");
        Instant from = Instant.parse("2026-02-09T00:00:00Z");
        Instant to = Instant.parse("2026-02-16T00:00:00Z");

        GroupFigures of = pilot.of(cohort, true, from, to);
        assertThat(of)
                .isEqualTo(new GroupFigures(
                        1, 1, 2, 1, 1, 1, of.medianHoursToProposal(), 1, 1, 0, 1, 0, 1, 1, of.meanScore()));
        assertThat(of.medianHoursToProposal()).isEqualByComparingTo("24");
        assertThat(of.meanScore()).isEqualByComparingTo("4");
        GroupFigures others = pilot.of(cohort, false, from, to);
        assertThat(others).isEqualTo(new GroupFigures(1, 1, 1, 0, 1, 0, null, 0, 0, 0, 0, 1, 0, 0, null));
        assertThat(pilot.steps(cohort, from, to))
                .containsExactlyInAnyOrder(
                        new StepCompletion("CONTEXT", 1, 1, 1, 0), new StepCompletion("SCOPE", 1, 0, 0, 0));
    }

    @Test
    void a_feature_is_on_unless_it_is_switched_and_cohorts_decide_where_it_says_so() {
        person("paula", "north");
        person("sam", "south");
        UUID cohort = cohort("PERSON", "Paula");
        assertThat(cohorts.on("BUDGET_FIT", "sam")).isTrue();
        cohorts.set(new FeatureState("BUDGET_FIT", "COHORTS"), "admin", Instant.parse("2026-02-09T00:00:00Z"));
        assertThat(cohorts.on("BUDGET_FIT", "paula")).isFalse();
        cohorts.features(cohort, List.of("BUDGET_FIT"));
        assertThat(cohorts.on("BUDGET_FIT", "paula")).isTrue();
        assertThat(cohorts.on("BUDGET_FIT", "sam")).isFalse();
        cohorts.end(cohort, Instant.parse("2026-02-10T00:00:00Z"), "{}");
        assertThat(cohorts.on("BUDGET_FIT", "paula")).isFalse();
        cohorts.set(new FeatureState("BUDGET_FIT", "OFF"), "admin", Instant.parse("2026-02-09T00:00:00Z"));
        assertThat(cohorts.on("BUDGET_FIT", "paula")).isFalse();
    }

    private void person(String name, String team) {
        jdbc.update("""
                insert into person (user_name, display_name, team, active, first_seen_at, last_sign_in_at)
                values (?, ?, ?, true, now(), now())""", name, name, team);
        jdbc.update("insert into person_role (user_name, role) values (?, 'PLANNER')", name);
    }

    private UUID cohort(String kind, String member) {
        UUID id = NewId.next();
        cohorts.add(
                new CohortRow(
                        id,
                        "Cohort",
                        "",
                        MONDAY,
                        null,
                        List.of(new CohortRow.Member(kind, member)),
                        List.of(),
                        0,
                        null),
                "admin",
                Instant.parse("2026-02-09T00:00:00Z"));
        return id;
    }

    private void submission(UUID engagement, String step, String channel, String actor, String at) {
        UUID visit = NewId.next();
        jdbc.execute("set local session_replication_role = replica");
        jdbc.update("""
                insert into step_submission (visit_id, engagement_id, step, channel, actor, payload, outcome, problems,
                                             submitted_at, correlation_id)
                values (?, ?, ?, ?, ?, '{}', 'ACCEPTED', '[]', ?, 'c-1')""", visit, engagement, step, channel, actor, OffsetDateTime.parse(at));
        jdbc.execute("set local session_replication_role = origin");
    }

    private void feedback(String sender, String severity, String sent, @Nullable String decided) {
        OffsetDateTime at = OffsetDateTime.parse(sent);
        jdbc.update(
                """
                insert into feedback (id, run_id, sender, kind, impact, message, page_area, consent, reporters, severity,
                                      reason, sent_at, remind_at, due_at, decision, decided_by, decided_at)
                values (?, ?, ?, 'PROBLEM', 'BLOCKS', 'x', '/', false, 1, ?, 'r', ?, ?, ?, ?, ?, ?)""",
                NewId.next(),
                NewId.next(),
                sender,
                severity,
                at,
                at.plusHours(2),
                at.plusHours(4),
                decided == null ? null : "FIX",
                decided == null ? null : "admin",
                decided == null ? null : OffsetDateTime.parse(decided));
    }

    private void score(String person, @Nullable Integer score, String at) {
        jdbc.update(
                "insert into satisfaction (user_name, score, remark, answered_at) values (?, ?, '', ?)",
                person,
                score,
                OffsetDateTime.parse(at));
    }

    private static KpiScope scope(int weeks) {
        return new KpiScope(null, null, null, null, MONDAY, MONDAY.plusWeeks(weeks - 1L), ZoneId.of("UTC"));
    }

    private static KpiScope week(LocalDate monday) {
        return new KpiScope(null, null, null, null, monday, monday, ZoneId.of("UTC"));
    }

    private UUID decision(UUID revision, String actor, String at, @Nullable UUID carriedFrom) {
        UUID id = NewId.next();
        jdbc.execute("set local session_replication_role = replica");
        jdbc.update(
                """
                insert into approval_decision (id, revision_id, level, decision, actor, comment, content_sha256, decided_at,
                                               visit_id, source, carried_from)
                select ?, r.id, 1, 'APPROVED', ?, '', r.content_sha256, ?, ?, ?, ? from revision r where r.id = ?""",
                id,
                actor,
                OffsetDateTime.parse(at),
                carriedFrom == null ? NewId.next() : null,
                carriedFrom == null ? "PERSON" : "CARRIED_OVER",
                carriedFrom,
                revision);
        jdbc.execute("set local session_replication_role = origin");
        return id;
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
        document(revision, kind, "2026-02-10T08:00:00Z");
    }

    private void document(UUID revision, String kind, String at) {
        jdbc.update("""
                insert into export_document (id, revision_id, kind, file_name, media_type, bytes, sha256, size, created_at)
                values (?, ?, ?, 'x', 'x/y', 'x', encode(sha256('x'), 'hex'), 1, ?)\
                """, NewId.next(), revision, kind, OffsetDateTime.parse(at));
    }
}
