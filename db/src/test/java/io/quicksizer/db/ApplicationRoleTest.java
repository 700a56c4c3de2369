package io.quicksizer.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.db.common.NewId;
import io.quicksizer.db.testing.SampleRows;
import io.quicksizer.db.testing.TestDatabase;
import io.quicksizer.db.testing.WithTestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What {@code db/roles.sql} grants is enough for the applications' work and too little for anything else. */
@ExtendWith(WithTestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApplicationRoleTest {

    private JdbcTemplate owner;
    private JdbcTemplate application;

    @BeforeAll
    void grant(TestDatabase database) throws Exception {
        owner = database.jdbc();
        // roles belong to the server, which other test classes use too
        owner.execute("""
                do $$ begin
                  if not exists (select from pg_roles where rolname = 'quicksizer_app') then
                    create role quicksizer_app login password 'test';
                  end if;
                end $$""");
        String grants = new ClassPathResource("db/roles.sql").getContentAsString(StandardCharsets.UTF_8);
        owner.execute(grants);
        owner.execute(grants);
        application = new JdbcTemplate(new DriverManagerDataSource(database.jdbcUrl(), "quicksizer_app", "test"));
    }

    @Test
    void the_applications_can_do_their_work() {
        SampleRows rows = new SampleRows(application);
        long catalogue = rows.publishedCatalogue();
        UUID engagement = rows.engagement(catalogue);
        application.update(
                "insert into engagement_line_item select id, null, 'move', 0, 'CUSTOM', true from engagement where id = ?",
                engagement);
        application.update(
                "update engagement set catalogue_version_id = ? where id = ?", rows.publishedCatalogue(), engagement);
        assertThat(application.queryForObject(
                        "select catalogue_version_id from engagement_line_item where engagement_id = ?",
                        Long.class,
                        engagement))
                .isGreaterThan(catalogue);
        application.update("""
                insert into step_event (id, engagement_id, run_id, element_instance_key, process_instance_key, process_id,
                                        element_id, step, kind, revision_number, occurred_at, correlation_id)
                values (?, ?, ?, 1, 2, 'p', 'e', 'SCOPE', 'ENTERED', 1, now(), 'c')""", NewId.next(), engagement, NewId.next());
        rows.revision(engagement, 1);
        assertThatCode(() -> application.queryForObject("select nextval('catalogue_content_seq')", Long.class))
                .doesNotThrowAnyException();
        assertThatCode(() -> application.update("delete from engagement_line_item"))
                .doesNotThrowAnyException();
    }

    @Test
    void the_applications_erase_people_and_remove_old_documents_by_functions_only() {
        application.update("""
                insert into person (user_name, display_name, active, first_seen_at, last_sign_in_at)
                values ('gone', 'Gone Away', false, now(), now())""");
        assertThatCode(() -> application.queryForObject(
                        "select erase_person('gone', 'erased-1', ?)::text", String.class, NewId.next()))
                .doesNotThrowAnyException();
        assertThat(application.queryForList(
                        "select user_name from person where user_name in ('gone', 'erased-1')", String.class))
                .containsExactly("erased-1");
        assertThat(application.queryForObject(
                        "select remove_expired_documents(now() - interval '40 days')", Long.class))
                .isZero();
        assertThat(application.queryForObject(
                        "select remove_synthetic_documents(now() - interval '7 days')", Long.class))
                .isZero();
        assertThatCode(() -> application.queryForList("select since from synthetic_document"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select erase_from_audit('planner', 'Planner', 'x', gen_random_uuid())",
                "update audit_redaction set redacted_hash = repeat('a', 64)",
                "delete from export_document",
                "update audit_entry set actor = 'x'",
                "delete from audit_entry",
                "truncate audit_entry",
                "alter table audit_entry disable trigger all",
                "drop trigger audit_entry_stays on audit_entry",
                "update step_event set actor = 'x'",
                "update approval_decision set actor = 'x'",
                "delete from revision",
                "update export_document set file_name = 'x'",
                "delete from catalogue_version",
                "delete from engagement",
                "update scope_type_rule set position = 1",
                "delete from flyway_schema_history",
                "create table mine (id int)"
            })
    void the_applications_can_not_touch_what_must_stay(String statement) {
        assertThatThrownBy(() -> application.execute(statement))
                .isInstanceOf(BadSqlGrammarException.class)
                .rootCause()
                .message()
                .containsAnyOf("permission denied", "must be owner");
    }

    @Test
    void every_table_is_granted_to_the_applications() {
        List<String> unreadable = owner.queryForList("""
                select relname from pg_class
                 where relkind = 'r' and relnamespace = 'public'::regnamespace
                   and not has_table_privilege('quicksizer_app', oid, 'select')""", String.class);
        assertThat(unreadable).isEmpty();
    }
}
