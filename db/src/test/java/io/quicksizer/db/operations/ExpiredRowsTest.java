package io.quicksizer.db.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.db.DatabaseTest;
import io.quicksizer.db.common.NewId;
import io.quicksizer.db.common.Sha256;
import io.quicksizer.db.run.ProcessRuns;
import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.db.testing.SampleRows;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@QuicksizerDatabase(sharedAs = "expired-rows")
class ExpiredRowsTest {
    private static final Instant YEAR_2020 = Instant.parse("2020-01-01T00:00:00Z");

    @Autowired
    private ExpiredRows rows;

    @Autowired
    private OperationsReader running;

    @Autowired
    private ProcessRuns runs;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @ParameterizedTest
    @EnumSource(names = "AUDIT", mode = EnumSource.Mode.EXCLUDE)
    void as_many_rows_are_removed_as_were_counted_and_younger_ones_stay(KeptKind kind) {
        old();
        long all = rows.stock(kind).rows();
        long expired = rows.countBefore(kind, YEAR_2020);
        long removed = transaction.execute(status -> rows.removeBefore(kind, YEAR_2020));
        assertThat(removed).isEqualTo(expired).isPositive();
        assertThat(rows.stock(kind).rows()).isEqualTo(all - removed);
        assertThat(rows.countBefore(kind, YEAR_2020)).isZero();
    }

    @Test
    void documents_of_engagements_that_were_not_withdrawn_stay() {
        UUID engagement = old();
        jdbc.update("update engagement set status = 'DRAFT' where id = ?", engagement);
        transaction.execute(status -> rows.removeBefore(KeptKind.DOCUMENTS_OF_WITHDRAWN, YEAR_2020));
        assertThat(documents(engagement)).isEqualTo(1);
    }

    @Test
    void documents_are_never_removed_before_a_month_nor_by_hand() {
        old();
        assertThatThrownBy(() -> transaction.execute(
                        status -> rows.removeBefore(KeptKind.DOCUMENTS_OF_WITHDRAWN, Instant.now())))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("30 days");
        assertThatThrownBy(() -> jdbc.update("delete from export_document"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    @Test
    void documents_of_an_engagement_that_is_called_like_the_synthetic_journey_stay() {
        SampleRows sample = new SampleRows(jdbc);
        UUID named = sample.engagement(sample.publishedCatalogue());
        document(sample.revision(named, 1), "2018-01-01");
        jdbc.update("update engagement set customer = 'synthetic-probe' where id = ?", named);
        transaction.execute(status -> rows.removeBefore(KeptKind.SYNTHETIC_DOCUMENTS, YEAR_2020));
        assertThat(documents(named)).isEqualTo(1);
        assertThatThrownBy(() ->
                        transaction.execute(status -> rows.removeBefore(KeptKind.SYNTHETIC_DOCUMENTS, Instant.now())))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("a day at least");
    }

    @Test
    void an_approved_engagement_of_the_synthetic_journey_does_not_run_again_when_its_documents_are_removed() {
        UUID probe = approvedProbe();
        UUID run = claimed(probe);
        UUID revision = synthetic(probe, "2019-01-01");
        jdbc.update("insert into export_request values (?, 'CSV', now())", revision);
        document(revision, "2019-01-01");
        assertThat(running.standing(probe)).isEmpty();
        transaction.execute(status -> rows.removeBefore(KeptKind.SYNTHETIC_DOCUMENTS, YEAR_2020));
        assertThat(documents(probe)).isZero();
        assertThat(running.standing(probe)).isEmpty();
        assertThat(runs.compare(List.of(), YEAR_2020.plusSeconds(1), Instant.now()))
                .doesNotContain(run);
    }

    @Test
    void an_export_of_the_synthetic_journey_that_makes_no_documents_is_shown_for_a_day() {
        UUID probe = approvedProbe();
        UUID revision = synthetic(probe, "now");
        jdbc.update("insert into export_request values (?, 'CSV', now())", revision);
        assertThat(running.standing(probe)).map(RunningEngagement::place).contains("EXPORT");
    }

    @Test
    void the_audit_log_is_never_removed() {
        assertThatThrownBy(() -> transaction.execute(status -> rows.removeBefore(KeptKind.AUDIT, YEAR_2020)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(rows.stock(KeptKind.AUDIT).rows()).isZero();
    }

    private int documents(UUID engagement) {
        return jdbc.queryForObject(
                "select count(*) from export_document d join revision r on r.id = d.revision_id where r.engagement_id = ?",
                Integer.class,
                engagement);
    }

    /** One row of each kind from 2019, and one of today. */
    private UUID old() {
        SampleRows sample = new SampleRows(jdbc);
        long catalogue = sample.publishedCatalogue();
        UUID engagement = sample.engagement(catalogue);
        UUID revision = sample.revision(engagement, 1);
        document(revision, "2018-01-01");
        jdbc.update("update engagement set status = 'WITHDRAWN', updated_at = '2019-01-01' where id = ?", engagement);
        UUID probe = sample.engagement(catalogue);
        jdbc.update("update engagement set synthetic = true where id = ?", probe);
        for (String at : new String[] {"2019-01-01", "now"}) {
            document(synthetic(probe, at), at);
            String id = UUID.randomUUID().toString();
            jdbc.update(
                    "insert into portal_session values (?, ?, 1, 1, 1, extract(epoch from ?::timestamptz) * 1000, 'x')",
                    id,
                    id,
                    at);
            jdbc.update("insert into step_draft values (?, 'SCOPE', ?, '{}', 0, ?::timestamptz)", engagement, id, at);
            jdbc.update(
                    "insert into idempotency_key (principal, key, request_sha256, created_at) values (?, 'k', repeat('a', 64), ?::timestamptz)",
                    id,
                    at);
            jdbc.update("""
                    insert into outbox_message (id, aggregate_id, kind, payload, correlation_id, created_at, next_attempt_at, delivered_at)
                    values (?, ?, 'x', '{}', '', now(), now(), ?::timestamptz)""", NewId.next(), engagement, at);
            jdbc.update("""
                    insert into feedback (id, run_id, sender, kind, impact, message, page_area, consent, reporters, severity,
                                          reason, sent_at, remind_at, due_at, decision, decided_by, decided_at, answered_at)
                    values (?, ?, 'planner', 'IDEA', 'MINOR', 'x', '/', false, 1, 'LOW', 'r', '2018-01-01', '2018-01-02',
                            '2018-01-03', 'FIX', 'admin', '2018-01-02', ?::timestamptz)""", NewId.next(), NewId.next(), at);
            jdbc.update("""
                    insert into notification_event (id, event_key, kind, path, actor, facts, occurred_at)
                    values (?, ?, 'SHARED', '/', 'planner', '{}', ?::timestamptz)""", NewId.next(), id, at);
            jdbc.update("""
                    insert into delivery (id, channel, delivery_key, user_name, created_at, next_attempt_at, delivered_at)
                    values (?, 'MAIL', ?, 'planner', '2018-01-01', '2018-01-01', ?::timestamptz)""", NewId.next(), id, at);
            UUID undoable = sample.engagement(catalogue);
            jdbc.update(
                    "insert into last_hand_over (engagement_id, former_owner, new_owner, handed_by, handed_at)"
                            + " values (?, 'a', 'b', 'a', ?::timestamptz)",
                    undoable,
                    at);
            jdbc.update(
                    "insert into engagement_before_move values (?, ?, '[]', '[]', '[]', 'a', ?::timestamptz, 1)",
                    undoable,
                    catalogue,
                    at);
            jdbc.update("insert into used_sign_in_message values ('i', ?, '2018-01-01', ?::timestamptz)", id, at);
        }
        return engagement;
    }

    /** A decided revision of the synthetic journey, so that the next one can be submitted. */
    private UUID synthetic(UUID engagement, String at) {
        UUID id = NewId.next();
        String content = "{\"context\":{\"customer\":\"Northwind\"}}";
        jdbc.update("""
                insert into revision (id, engagement_id, number, status, content, content_sha256, total_days, submitted_by,
                                      submitted_at, submission_comment, decided_at)
                select ?, ?, 1 + (select count(*) from revision where engagement_id = ?), 'APPROVED', ?, ?, 0, 'planner',
                       ?::timestamptz, '', ?::timestamptz""", id, engagement, engagement, content, Sha256.of(content), at, at);
        return id;
    }

    private UUID approvedProbe() {
        SampleRows sample = new SampleRows(jdbc);
        UUID probe = sample.engagement(sample.publishedCatalogue());
        jdbc.update("""
                update engagement set status = 'APPROVED', synthetic = true, spread_y1 = 100, spread_y2 = 0,
                       spread_y3 = 0, spread_y4 = 0, spread_y5 = 0
                 where id = ?""", probe);
        return probe;
    }

    /** The run of the engagement, which an instance has claimed that the engine does not know any more. */
    private UUID claimed(UUID engagement) {
        UUID run = jdbc.queryForObject("select run_id from engagement where id = ?", UUID.class, engagement);
        transaction.execute(status -> runs.claim(run, 7_000_000, YEAR_2020));
        return run;
    }

    private void document(UUID revision, String at) {
        jdbc.update("""
                insert into export_document (id, revision_id, kind, file_name, media_type, bytes, sha256, size, created_at)
                select ?, ?, 'CSV', 'a.csv', 'text/csv', b, encode(sha256(b), 'hex'), 1, ?::timestamptz
                  from (values ('x'::bytea)) as v (b)""", NewId.next(), revision, at);
    }
}
