package io.quicksizer.db.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.db.testing.SampleRows;
import io.quicksizer.db.testing.TestDatabase;
import io.quicksizer.db.testing.WithTestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

@ExtendWith(WithTestDatabase.class)
class CatalogueConstraintsTest {

    private JdbcTemplate jdbc;
    private SampleRows rows;

    @BeforeEach
    void connect(TestDatabase database) {
        jdbc = database.jdbc();
        rows = new SampleRows(jdbc);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "catalogue_section",
                "catalogue_service",
                "catalogue_scenario",
                "scenario_service",
                "scope_type",
                "line_item",
                "policy_value",
                "import_finding"
            })
    void content_of_a_published_or_retired_version_never_changes(String table) {
        long retired = rows.publishedCatalogue();
        long published = rows.publishedCatalogue();
        for (long version : new long[] {retired, published}) {
            frozen("update " + table + " set id = id where version_id = ?", version);
            frozen("delete from " + table + " where version_id = ?", version);
            frozen("insert into " + table + " select * from " + table + " where version_id = ? limit 1", version);
        }
        assertThatThrownBy(() -> jdbc.execute("truncate " + table + " cascade"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void content_can_not_be_moved_from_a_draft_into_a_published_version() {
        long published = rows.publishedCatalogue();
        long draft = rows.draftCatalogue();
        refused(
                "update scope_type set key = key || '-new', version_id = " + published + " where version_id = ?",
                draft);
    }

    @Test
    void content_of_a_draft_may_be_corrected_and_removed() {
        long draft = rows.draftCatalogue();
        assertThat(jdbc.update("update line_item set link = 'MANUAL' where version_id = ?", draft))
                .isEqualTo(2);
        assertThat(jdbc.update("delete from line_item where version_id = ?", draft))
                .isEqualTo(2);
    }

    @Test
    void at_most_one_version_is_published() {
        rows.publishedCatalogue();
        refused("""
                update catalogue_version set status = 'PUBLISHED', published_at = now(), published_by = 'admin'
                 where id = ?""", rows.draftCatalogue());
    }

    @Test
    void a_published_version_can_only_be_retired_and_a_retired_one_stays_so() {
        long version = rows.publishedCatalogue();
        refused("update catalogue_version set source_name = 'other.xlsx' where id = ?", version);
        refused("""
                update catalogue_version set status = 'DRAFT', published_at = null, published_by = null
                 where id = ?""", version);
        refused("""
                update catalogue_version
                   set status = 'RETIRED', retired_at = now(), retired_by = 'admin', number = number + 5000
                 where id = ?""", version);
        rows.publishedCatalogue();
        refused("""
                update catalogue_version set status = 'PUBLISHED', retired_at = null, retired_by = null
                 where id = ?""", version);
    }

    @Test
    void no_version_is_deleted() {
        refused("delete from catalogue_version where id = ?", rows.publishedCatalogue());
        refused("delete from catalogue_version where id = ?", rows.draftCatalogue());
        assertThatThrownBy(() -> jdbc.execute("truncate catalogue_version cascade"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update catalogue_service set days_m = -5 where version_id = ?",
                "update catalogue_service set days_m = 1e9 where version_id = ?",
                "update line_item set days_l = -0.01 where version_id = ?",
                "update scope_type set key = 'two words' where version_id = ?",
                "update scope_type set key = 'cloud' where version_id = ?",
                "update catalogue_section set name = ' ' where version_id = ?",
                "update scenario_service set days_s = 3 where version_id = ?",
                "update scenario_service set note = 'x' where version_id = ?",
                "update line_item set link = 'NONE' where key = 'move' and version_id = ?",
                "update line_item set link = 'NAME' where key = 'lake' and version_id = ?",
                "update line_item set scenario_id = -1 where version_id = ?",
                "update policy_value set value = -1 where version_id = ?",
                "update import_finding set severity = 'FATAL' where version_id = ?"
            })
    void what_makes_no_sense_is_refused(String statement) {
        refused(statement, rows.draftCatalogue());
    }

    @Test
    void a_reference_into_another_version_is_refused() {
        long other = rows.draftCatalogue();
        Long foreign = jdbc.queryForObject("select min(id) from scope_type where version_id = ?", Long.class, other);
        refused("update line_item set scope_type_id = " + foreign + " where version_id = ?", rows.draftCatalogue());
    }

    @Test
    void an_explicit_blank_differs_from_taking_the_template() {
        long draft = rows.draftCatalogue();
        assertThatCode(() -> jdbc.update(
                        "update scenario_service set overrides_s = true, days_s = null where version_id = ?", draft))
                .doesNotThrowAnyException();
    }

    private void frozen(String statement, long version) {
        assertThatThrownBy(() -> jdbc.update(statement, version))
                .describedAs(statement)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("refused: catalogue version");
    }

    private void refused(String statement, long version) {
        assertThatThrownBy(() -> jdbc.update(statement, version))
                .describedAs(statement)
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
