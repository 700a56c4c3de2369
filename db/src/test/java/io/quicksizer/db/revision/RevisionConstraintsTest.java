package io.quicksizer.db.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.db.common.NewId;
import io.quicksizer.db.common.Sha256;
import io.quicksizer.db.testing.SampleRows;
import io.quicksizer.db.testing.TestDatabase;
import io.quicksizer.db.testing.WithTestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

@ExtendWith(WithTestDatabase.class)
class RevisionConstraintsTest {

    private JdbcTemplate jdbc;
    private SampleRows rows;
    private UUID engagement;
    private UUID revision;

    @BeforeEach
    void submit(TestDatabase database) {
        jdbc = database.jdbc();
        rows = new SampleRows(jdbc);
        engagement = rows.engagement(rows.publishedCatalogue());
        revision = rows.revision(engagement, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content = '[]', content_sha256 = encode(sha256('[]'), 'hex')",
                "total_days = 1",
                "number = 2",
                "submitted_by = 'someone else'",
                "submitted_at = now() + interval '1 day'"
            })
    void the_content_of_a_revision_never_changes(String change) {
        refused("update revision set " + change + " where id = ?", revision);
    }

    @Test
    void a_content_that_its_hash_does_not_fit_is_refused() {
        refused("""
                insert into revision select ?, engagement_id, 2, 'APPROVED', '{"a":1}', content_sha256, 0, 'planner', now(), '',
                       now() from revision""", NewId.next());
    }

    @Test
    void a_content_without_the_alternatives_that_are_offered_is_refused() {
        UUID other = rows.engagement(rows.publishedCatalogue());
        jdbc.update("""
                insert into alternative (id, engagement_id, position, name, entries, contributors, active, saved_by, saved_at, offered)
                values (?, ?, 1, 'Large', '{}', '[]', false, 'planner', now(), true)""", NewId.next(), other);

        assertThatThrownBy(() -> submit(other, "{\"format\":2}"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("lacks the alternatives that are offered");
        submit(other, "{\"format\":3,\"offers\":[]}");
    }

    @Test
    void an_alternative_that_is_active_or_deleted_need_not_be_in_the_content() {
        UUID other = rows.engagement(rows.publishedCatalogue());
        jdbc.update("""
                insert into alternative (id, engagement_id, position, name, entries, contributors, active, saved_by, saved_at, offered,
                                         deleted_by, deleted_at)
                values (?, ?, 1, 'Active', '{}', '[]', true, 'planner', now(), true, null, null),
                       (?, ?, 2, 'Deleted', '{}', '[]', false, 'planner', now(), true, 'planner', now())""", NewId.next(), other, NewId.next(), other);

        submit(other, "{\"format\":2}");
    }

    @Test
    void a_content_that_does_not_state_apart_what_is_deferred_is_refused() {
        UUID other = rows.engagement(rows.publishedCatalogue());
        jdbc.update(
                "insert into engagement_line_item select id, null, 'lake', 0, 'M', true, true from engagement where id = ?",
                other);
        submit(rows.engagement(rows.publishedCatalogue()), "{\"format\":2}");

        jdbc.update(
                "insert into engagement_scope_type select id, null, 'data', 0, true from engagement where id = ?",
                other);

        assertThatThrownBy(() -> submit(other, "{\"format\":2}"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("counts line items that are deferred");
        submit(other, "{\"format\":5,\"deferred\":[]}");
    }

    @Test
    void a_content_without_the_branding_in_force_is_refused() {
        String team = "team of " + engagement;
        UUID other = rows.engagement(rows.publishedCatalogue());
        jdbc.update("update engagement set team = ? where id = ?", team, other);
        brand(team, 1, true);

        assertThatThrownBy(() -> submit(other, "{\"format\":2,\"issue\":{\"product\":\"Quicksizer\"}}"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("lacks the branding in force");
        submit(other, "{\"format\":4,\"issue\":{\"brand\":{}}}");
    }

    @Test
    void the_default_counts_for_teams_without_a_branding_of_their_own() {
        String team = "team of " + engagement;
        UUID other = rows.engagement(rows.publishedCatalogue());
        jdbc.update("update engagement set team = ? where id = ?", team, other);
        brand(team, 1, true);
        brand(team, 2, false);
        brand("", 1, true);
        try {
            assertThatThrownBy(() -> submit(other, "{\"format\":2}"))
                    .hasMessageContaining("lacks the branding in force");
        } finally {
            brand("", 2, false);
        }
        submit(other, "{\"format\":2}");
    }

    private void brand(String team, int version, boolean inUse) {
        jdbc.update("""
                insert into branding values (?, ?, ?, 'Northwind', '#1f5d84', 90, '', '', '', '', '', '', null, 'admin', now())""", team, version, inUse);
    }

    private void submit(UUID engagementId, String content) {
        jdbc.update("""
                insert into revision (id, engagement_id, number, status, content, content_sha256, total_days, submitted_by,
                                      submitted_at, submission_comment)
                values (?, ?, 1, 'SUBMITTED', ?, encode(sha256(convert_to(?, 'UTF8')), 'hex'), 0, 'planner', now(), '')""", NewId.next(), engagementId, content, content);
    }

    @Test
    void a_revision_is_decided_once_and_never_deleted() {
        decide("APPROVED");
        refused("update revision set status = 'REJECTED' where id = ?", revision);
        refused("update revision set status = 'SUBMITTED', decided_at = null where id = ?", revision);
        refused("delete from revision where id = ?", revision);
    }

    @Test
    void an_engagement_has_one_open_revision_and_each_number_once() {
        assertThatThrownBy(() -> rows.revision(engagement, 2)).isInstanceOf(DataIntegrityViolationException.class);
        decide("CHANGES_REQUESTED");
        assertThatThrownBy(() -> rows.revision(engagement, 1)).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(rows.revision(engagement, 2)).isNotNull();
    }

    @Test
    void the_submitter_can_not_decide_however_the_name_is_spelt() {
        level(1);
        assertThatThrownBy(() -> decision(1, "Planner", Sha256.of("{}"), NewId.next()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("submitter");
    }

    @Test
    void a_decision_holds_for_the_content_of_the_revision_only() {
        level(1);
        assertThatThrownBy(() -> decision(1, "approver", Sha256.of("[]"), NewId.next()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_level_is_decided_once_by_one_visit_and_the_decision_stays() {
        level(1);
        level(2);
        UUID visit = NewId.next();
        decision(1, "approver", Sha256.of("{}"), visit);
        assertThatThrownBy(() -> decision(1, "approver2", Sha256.of("{}"), NewId.next()))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> decision(2, "approver2", Sha256.of("{}"), visit))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> decision(3, "approver2", Sha256.of("{}"), NewId.next()))
                .isInstanceOf(DataIntegrityViolationException.class);
        refused("update approval_decision set comment = 'other' where revision_id = ?", revision);
        refused("delete from approval_decision where revision_id = ?", revision);
    }

    @Test
    void a_document_is_what_its_hash_says_there_is_one_of_each_kind_and_it_stays() {
        document("sizing.csv", "a;b", Sha256.of("a;b"));
        assertThatThrownBy(() -> document("again.csv", "a;b", Sha256.of("a;b")))
                .isInstanceOf(DataIntegrityViolationException.class);
        refused("update export_document set bytes = 'x' where revision_id = ?", revision);
        refused("delete from export_document where revision_id = ?", revision);
        revision = rows.revision(rows.engagement(rows.publishedCatalogue()), 1);
        assertThatThrownBy(() -> document("sizing.csv", "a;b", Sha256.of("other")))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> document("../sizing.csv", "a;b", Sha256.of("a;b")))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void decide(String status) {
        jdbc.update("update revision set status = ?, decided_at = now() where id = ?", status, revision);
    }

    private void level(int level) {
        jdbc.update("""
                insert into approval_level (id, revision_id, level, group_name, time_limit, reminder, reason)
                values (?, ?, ?, 'approvers', 'PT72H', 'PT24H', 'many days')""", NewId.next(), revision, level);
    }

    private void decision(int level, String actor, String sha256, UUID visit) {
        jdbc.update("""
                insert into approval_decision (id, revision_id, level, decision, actor, comment, content_sha256, decided_at,
                                               visit_id)
                values (?, ?, ?, 'APPROVED', ?, '', ?, now(), ?)""", NewId.next(), revision, level, actor, sha256, visit);
    }

    private void document(String name, String content, String sha256) {
        jdbc.update("""
                insert into export_document (id, revision_id, kind, file_name, media_type, bytes, sha256, size, created_at)
                values (?, ?, 'CSV', ?, 'text/csv', convert_to(?, 'UTF8'), ?, 3, now())""", NewId.next(), revision, name, content, sha256);
    }

    private void refused(String statement, UUID id) {
        assertThatThrownBy(() -> jdbc.update(statement, id))
                .describedAs(statement)
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
