package io.quicksizer.db.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.db.DatabaseTest;
import io.quicksizer.db.audit.AuditChainVerification;
import io.quicksizer.db.audit.AuditFact;
import io.quicksizer.db.audit.AuditOutcome;
import io.quicksizer.db.audit.AuditSubject;
import io.quicksizer.db.audit.AuditTrail;
import io.quicksizer.db.common.NewId;
import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.db.testing.SampleRows;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Erasing people, on rows in every column that may name one. */
@DatabaseTest
@QuicksizerDatabase(sharedAs = "erasure")
class ErasureTest {
    private static final String SOMEBODY = "rita.sommer";
    private static final String NAME = "Rita Sommer";

    @Autowired
    private PersonalData data;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditChainVerification verification;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private final String pseudonym = "erased-" + UUID.randomUUID().toString().substring(0, 8);
    private UUID engagement;
    private UUID revision;
    private UUID feedback;

    @BeforeEach
    void everything_names_somebody() {
        SampleRows rows = new SampleRows(jdbc);
        person(SOMEBODY, NAME, false);
        person("planner", "Paula Planner", true);
        engagement = rows.engagement(rows.publishedCatalogue());
        jdbc.update(
                "update engagement set owner = ?, created_by = ?, notes = 'ask Rita Sommer' where id = ?",
                SOMEBODY,
                SOMEBODY,
                engagement);
        jdbc.update("insert into engagement_share values (?, ?, 'EDIT')", engagement, SOMEBODY);
        revision = NewId.next();
        jdbc.update("""
                insert into revision (id, engagement_id, number, status, content, content_sha256, total_days, submitted_by,
                                      submitted_at, submission_comment, decided_at)
                select ?, ?, 1, 'APPROVED', c, encode(sha256(convert_to(c, 'UTF8')), 'hex'), 0, 'planner', now(),
                       'thanks, @rita.sommer!', now()
                  from (values ('{"context":{"owner":"rita.sommer"},"days":1}')) as v (c)""", revision, engagement);
        jdbc.update("""
                insert into approval_level (id, revision_id, level, group_name, time_limit, reminder, reason, assigned_to, assigned_by)
                values (?, ?, 1, 'approvers', 'P1D', 'PT1H', '', ?, 'admin')""", NewId.next(), revision, SOMEBODY);
        UUID visit = visit();
        jdbc.update("""
                insert into step_submission (visit_id, engagement_id, step, channel, actor, payload, outcome, problems, submitted_at,
                                             correlation_id)
                values (?, ?, 'SCOPE', 'PORTAL', ?, '{"who": "rita.sommer", "note": "Rita Sommer said so"}', 'continue', '[]', now(), '')""", visit, engagement, SOMEBODY);
        jdbc.update("""
                insert into approval_route (revision_id, policy_version, rule, reason, levels, total_days, custom_share,
                                            years_below_minimum, catalogue_age_days, decided_at, four_eyes)
                values (?, 0, 'small-team', '', 1, 0, 0, 0, 0, now(), 'SUBMITTER')""", revision);
        jdbc.update("""
                insert into approval_decision (id, revision_id, level, decision, actor, comment, content_sha256, decided_at, visit_id)
                select ?, id, 1, 'APPROVED', ?, 'Rita Sommer', content_sha256, now(), ? from revision where id = ?""", NewId.next(), SOMEBODY, visit(), revision);
        UUID comment = NewId.next();
        jdbc.update(
                "insert into engagement_comment values (?, ?, ?, 'I am rita.sommer@example.org', now())",
                comment,
                engagement,
                SOMEBODY);
        jdbc.update("insert into engagement_mention values (?, ?, now())", comment, SOMEBODY);
        jdbc.update("""
                insert into sign_off_delegation (id, delegator, delegate, first_day, last_day, created_at, ended_at, ended_by)
                values (?, ?, 'planner', current_date, current_date, now(), now(), ?)""", NewId.next(), SOMEBODY, SOMEBODY);
        UUID event = NewId.next();
        jdbc.update("""
                insert into notification_event (id, event_key, kind, engagement_id, path, actor, facts, occurred_at)
                values (?, ?, 'SHARED', ?, '/', ?, '{"by": "Rita Sommer", "person": "rita.sommer"}', now())""", event, event.toString(), engagement, SOMEBODY);
        UUID mail = NewId.next();
        jdbc.update("""
                insert into delivery (id, channel, delivery_key, user_name, created_at, next_attempt_at, last_error)
                values (?, 'MAIL', 'mail:rita.sommer', ?, now(), now(), 'rita.sommer@example.org is full')""", mail, SOMEBODY);
        jdbc.update(
                "insert into notification (id, event_id, user_name, in_portal, delivery_id, created_at) values (?, ?, ?, true, ?, now())",
                NewId.next(),
                event,
                SOMEBODY,
                mail);
        jdbc.update("""
                insert into notification_settings (user_name, language, time_zone, digest_at, updated_at)
                values (?, 'de', 'UTC', '08:00', now())""", SOMEBODY);
        jdbc.update("insert into notification_choice values (?, 'MENTION', true, 'NOW')", SOMEBODY);
        jdbc.update("""
                insert into webhook_endpoint (id, name, url, format, kinds, created_by, created_at)
                values (?, 'CRM', 'https://crm.example/', 'SLACK', '{SHARED}', ?, now())""", NewId.next(), SOMEBODY);
        jdbc.update("""
                insert into decision_link (token_sha256, user_name, engagement_id, revision_id, level, offered_to, content_sha256,
                                           created_at, expires_at)
                values (md5(random()::text) || md5(random()::text), ?, ?, ?, 1, 'approvers', repeat('a', 64), now(), now() + interval '1 day')""", SOMEBODY, engagement, revision);
        jdbc.update("""
                insert into branding values (?, 1, true, 'Northwind', '#1f5d84', 90, 'Call Rita Sommer', '', 'by Rita Sommer', '',
                                             'Rita Sommer is liable', '', null, ?, now())""", revision.toString(), SOMEBODY);
        jdbc.update("insert into csv_choice values (?, 'COMMA', now())", SOMEBODY);
        jdbc.update(
                "insert into alternative values (?, ?, 1, 'Plan of Rita Sommer', '{\"note\": \"Rita Sommer said so\"}',"
                        + " '[\"rita.sommer\"]', false, 0, ?, now(), ?, now())",
                NewId.next(),
                engagement,
                SOMEBODY,
                SOMEBODY);
        jdbc.update(
                "insert into applied_alternative values (?, ?, 1, 'Plan of Rita Sommer', '{\"note\": \"rita.sommer\"}', ?, now(), '')",
                NewId.next(),
                engagement,
                SOMEBODY);
        jdbc.update("insert into engagement_tag values (?, 'asked by rita.sommer')", engagement);
        jdbc.update("insert into engagement_tag values (?, 'asked by rita sommer')", engagement);
        jdbc.update(
                "insert into last_hand_over values (?, ?, ?, ?, now(), '{\"rita.sommer\": \"READ\"}')",
                engagement,
                SOMEBODY,
                SOMEBODY,
                SOMEBODY);
        jdbc.update(
                "insert into engagement_before_move values (?, (select catalogue_version_id from engagement where id = ?),"
                        + " '[]', '[]', '[{\"note\": \"as Rita Sommer said\"}]', ?, now(), 1)",
                engagement,
                engagement,
                SOMEBODY);
        jdbc.update(
                "insert into mention_read select comment_id, user_name, now() from engagement_mention where user_name = ?",
                SOMEBODY);
        jdbc.update("insert into dismissed_hint values (?, 'work', now())", SOMEBODY);
        jdbc.update("insert into saved_list values (?, 'Mine', '/engagements?owner=rita.sommer', now())", SOMEBODY);
        jdbc.update("insert into step_draft values (?, 'SCOPE', ?, '{}', 0, now())", engagement, SOMEBODY);
        jdbc.update("""
                insert into outbox_message (id, aggregate_id, kind, payload, correlation_id, created_at, next_attempt_at)
                values (?, ?, 'OpenProcess', '{"owner": "rita.sommer"}', '', now(), now())""", NewId.next(), engagement);
        jdbc.update(
                "insert into idempotency_key (principal, key, request_sha256, created_at) values (?, 'k', repeat('a', 64), now())",
                SOMEBODY);
        jdbc.update(
                "insert into portal_session values (?, ?, 1, 1, 1, 1, ?)",
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                SOMEBODY);
        rollout();
        transaction.executeWithoutResult(status -> {
            trail.record(fact(SOMEBODY, "engagement.open", engagement.toString(), "{}"));
            trail.record(fact("admin", "person.deactivate", SOMEBODY, "{\"reason\":\"Rita Sommer left\"}"));
            trail.record(fact("planner", "engagement.share", engagement.toString(), "{\"person\":\"rita.sommer\"}"));
        });
    }

    private void rollout() {
        feedback = NewId.next();
        jdbc.update("""
                insert into feedback (id, run_id, sender, kind, impact, message, page_area, page_path, consent, reporters,
                                      severity, reason, sent_at, remind_at, due_at, decision, answer, decided_by, decided_at)
                values (?, ?, ?, 'IDEA', 'MINOR', 'ask Rita Sommer', '/people/{name}', '/people/rita.sommer', true, 1, 'LOW',
                        'r', now(), now(), now(), 'DECLINE', 'no, @rita.sommer', ?, now())""", feedback, NewId.next(), SOMEBODY, SOMEBODY);
        jdbc.update("insert into feedback_screenshot values (?, 'image/png', 'x')", feedback);
        jdbc.update("""
                insert into feedback_visit (id, feedback_id, instance_key, element_instance_key, entered_at, actor, channel,
                                            outcome, entered_answer, submitted_at)
                values (?, ?, 1, 1, now(), ?, 'PORTAL', 'DECLINE', 'no, @rita.sommer', now())""", NewId.next(), feedback, SOMEBODY);
        UUID cohort = NewId.next();
        jdbc.update(
                "insert into cohort values (?, ?, 'of Rita Sommer', current_date, ?, now())",
                cohort,
                cohort.toString(),
                SOMEBODY);
        jdbc.update("insert into cohort_member values (?, 'PERSON', ?)", cohort, SOMEBODY);
        jdbc.update(
                "insert into pilot_decision values (?, ?, '{}', 'GO', 'Rita Sommer agrees', ?, now())",
                NewId.next(),
                cohort,
                SOMEBODY);
        jdbc.update("insert into feature_switch values (?, 'ON', ?, now())", cohort.toString(), SOMEBODY);
        jdbc.update("insert into satisfaction values (?, ?, 4, '', now())", SOMEBODY, engagement);
        jdbc.update("""
                insert into satisfaction values ('planner', ?, 4, 'Rita Sommer helped', now())
                on conflict (user_name) do update set remark = excluded.remark""", engagement);
        jdbc.update(
                "insert into actual_days values (?, 'li', 'Li', 'M', 1, 1, 2, 'says Rita Sommer', 'API', ?, now())",
                engagement,
                SOMEBODY);
        jdbc.update(
                "insert into suggestion_decision values (?, 'M', 3, 'TAKEN', 'by Rita Sommer', ?, now())",
                cohort.toString(),
                SOMEBODY);
    }

    @Test
    void a_picture_goes_with_its_sender() {
        erase();

        assertThat(jdbc.queryForObject(
                        "select count(*) from feedback_screenshot where feedback_id = ?", Integer.class, feedback))
                .isZero();
        assertThat(jdbc.queryForObject("select sender from feedback where id = ?", String.class, feedback))
                .isEqualTo(pseudonym);
    }

    @Test
    void no_row_of_any_table_names_an_erased_person_and_the_chain_is_whole() {
        erase();

        assertThat(tables().stream().filter(this::namesSomebody)).isEmpty();
        assertThat(verification.verify().whole()).isTrue();
        assertThat(jdbc.queryForList(
                        "select actor from audit_entry where action = 'engagement.open' order by seq desc limit 1",
                        String.class))
                .containsExactly(pseudonym);
        assertThat(jdbc.queryForObject("select owner from engagement where id = ?", String.class, engagement))
                .isEqualTo(pseudonym);
        assertThat(jdbc.queryForObject("select content from revision where id = ?", String.class, revision))
                .isEqualTo("{\"context\":{\"owner\":\"" + pseudonym + "\"},\"days\":1}");
        assertThat(jdbc.queryForObject("""
                        select count(*) from revision_redaction k join revision r on r.id = k.revision_id
                          join approval_decision d on d.revision_id = r.id and d.content_sha256 = r.content_sha256
                         where r.id = ? and k.redacted_sha256 = r.content_sha256 and k.signed_sha256 <> k.redacted_sha256""", Integer.class, revision)).isEqualTo(1);
    }

    @Test
    void two_erasures_may_redact_the_same_entry() {
        person("other.person", "Other Person", false);
        transaction.executeWithoutResult(status -> trail.record(
                fact("other.person", "engagement.share", engagement.toString(), "{\"person\":\"rita.sommer\"}")));
        erase();
        erase("other.person", "erased-other-" + UUID.randomUUID().toString().substring(0, 8));
        assertThat(verification.verify().whole()).isTrue();
    }

    @Test
    void a_changed_entry_is_found_also_where_it_was_redacted() {
        erase();
        long redacted = jdbc.queryForObject("select max(seq) from audit_redaction", Long.class);
        assertThat(firstBrokenAfter("update audit_entry set actor = 'nobody' where seq = " + redacted))
                .isEqualTo(redacted);
        assertThat(firstBrokenAfter("update audit_entry set outcome = 'FAILED' where seq = " + redacted))
                .isEqualTo(redacted);
    }

    @Test
    void a_redaction_that_no_erasure_of_the_chain_proves_is_found() {
        erase();
        long entry = jdbc.queryForObject("select max(seq) from audit_entry where action = 'person.erase'", Long.class);
        assertThat(firstBrokenAfter(
                        "update audit_entry set actor = 'nobody' where seq = " + entry,
                        "insert into audit_redaction (erasure, seq, redacted_hash) select gen_random_uuid(), seq, audit_hash(a)"
                                + " from audit_entry a where seq = " + entry))
                .isEqualTo(entry);
    }

    @Test
    void an_entry_that_somebody_changed_before_is_not_made_whole_by_an_erasure() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    withoutTriggers("update audit_entry set outcome = 'FAILED' where actor = '" + SOMEBODY + "'");
                    data.erase(SOMEBODY, pseudonym, UUID.randomUUID());
                }))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("was changed; nothing is erased");
        erase();
    }

    @Test
    void somebody_with_access_is_not_erased() {
        assertThatThrownBy(() -> erase("planner", pseudonym))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("deactivated");
        erase();
    }

    @Test
    void texts_of_full_length_that_name_somebody_again_and_again_do_not_hinder_an_erasure() {
        jdbc.update("update alternative set name = " + often(60) + " where engagement_id = ?", engagement);
        jdbc.update("update engagement set notes = " + often(4000) + " where id = ?", engagement);
        jdbc.update(
                "update engagement_tag set tag = " + often(200)
                        + " where tag = 'asked by rita.sommer' and engagement_id = ?",
                engagement);
        jdbc.update("""
                insert into feedback (id, run_id, sender, kind, impact, message, page_area, page_path, consent, reporters,
                                      severity, reason, sent_at, remind_at, due_at, decision, answer, decided_by, decided_at)
                select ?, ?, sender, kind, impact, %s, page_area, %s, consent, reporters, severity, reason, sent_at, remind_at,
                       due_at, decision, %s, decided_by, decided_at from feedback where id = ?""".formatted(often(4000), often(500), often(4000)), NewId.next(), NewId.next(), feedback);
        jdbc.update(
                "insert into engagement_comment values (?, ?, ?, " + often(4000) + ", now())",
                NewId.next(),
                engagement,
                SOMEBODY);
        jdbc.update(
                "update branding set contact_en = " + often(500) + ", contact_de = " + often(500) + ", cover_en = "
                        + often(1000) + ", cover_de = " + often(1000) + ", legal_en = " + often(8000) + ", legal_de = "
                        + often(8000) + " where team = ?",
                revision.toString());
        jdbc.update("update satisfaction set remark = " + often(2000) + " where user_name = 'planner'");
        jdbc.update("update actual_days set note = " + often(1000) + " where engagement_id = ?", engagement);
        jdbc.update("update suggestion_decision set reason = " + often(1000));
        jdbc.update("update cohort set purpose = " + often(1000));

        erase();

        assertThat(tables().stream().filter(this::namesSomebody)).isEmpty();
    }

    /** SQL for a text of that length that is made of the name. */
    private static String often(int length) {
        return "rtrim(left(repeat('" + SOMEBODY + " ', " + length + "), " + length / 12 * 12 + "))";
    }

    @Test
    void what_names_a_person_is_found_in_every_table() {
        assertThat(data.naming(SOMEBODY).keySet())
                .contains(
                        "person",
                        "engagement",
                        "engagement_share",
                        "step_submission",
                        "revision",
                        "approval_decision",
                        "engagement_comment",
                        "sign_off_delegation",
                        "step_draft",
                        "portal_session",
                        "audit_entry");
        assertThat(data.naming("nobody.at.all")).isEmpty();
        erase();
    }

    /** A new column that may name somebody has to be registered, or an erasure would leave it. */
    @Test
    void every_column_whose_name_says_that_it_names_people_is_registered() {
        assertThat(jdbc.queryForList("""
                        select c.table_name || '.' || c.column_name
                          from information_schema.columns c
                          join information_schema.tables t using (table_schema, table_name)
                         where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'character varying')
                           and c.column_name ~ '(^|_)(actor|owner|author|user_name|principal|principal_name|delegate|delegator|acting_for|by)$'
                           and c.table_name <> 'flyway_schema_history'
                           and not exists (select from personal_column p
                                            where p.table_name = c.table_name and p.column_name = c.column_name)""", String.class)).isEmpty();
        erase();
    }

    private void erase() {
        erase(SOMEBODY, pseudonym);
    }

    private void erase(String name, String becomes) {
        transaction.executeWithoutResult(status -> {
            PersonalData.Erased erased = data.erase(name, becomes, UUID.randomUUID());
            trail.record(fact(
                    "admin",
                    "person.erase",
                    becomes,
                    erased.reportJson()
                            .replaceAll("\": ", "\":")
                            .replaceFirst("\\{", "{\"erasure\":\"" + erased.erasure() + "\",")));
        });
    }

    private long firstBrokenAfter(String... changes) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            withoutTriggers(changes);
            return verification.verify().firstBrokenSeq().orElseThrow();
        });
    }

    private void withoutTriggers(String... changes) {
        jdbc.execute("set local session_replication_role = replica");
        for (String change : changes) {
            assertThat(jdbc.update(change)).isPositive();
        }
        jdbc.execute("set local session_replication_role = origin");
    }

    private List<String> tables() {
        return jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
                String.class);
    }

    private boolean namesSomebody(String table) {
        return jdbc.queryForObject(
                        "select count(*) from " + table + " t where to_jsonb(t)::text ~* 'rita.sommer'", Long.class)
                > 0;
    }

    private void person(String name, String display, boolean active) {
        jdbc.update("""
                insert into person (user_name, display_name, subject, active, first_seen_at, last_sign_in_at)
                values (?, ?, ?, ?, now(), now()) on conflict do nothing""", name, display, "sub-" + name, active);
        jdbc.update("insert into person_role values (?, 'PLANNER') on conflict do nothing", name);
    }

    private UUID visit() {
        UUID id = NewId.next();
        jdbc.update("""
                insert into step_event (id, engagement_id, run_id, element_instance_key, process_instance_key, process_id,
                                        element_id, step, kind, revision_number, actor, occurred_at, correlation_id)
                values (?, ?, ?, 1, 2, 'p', 'e', 'SCOPE', 'ENTERED', 1, ?, now(), 'c')""", id, engagement, NewId.next(), SOMEBODY);
        return id;
    }

    private static AuditFact fact(String actor, String action, String subject, String detail) {
        String type = action.startsWith("person") ? "person" : "engagement";
        return new AuditFact(
                Instant.parse("2026-01-01T00:00:00Z"),
                actor,
                action,
                new AuditSubject(type, subject),
                AuditOutcome.DONE,
                detail,
                "c-1");
    }
}
