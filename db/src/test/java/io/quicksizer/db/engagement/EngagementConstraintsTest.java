package io.quicksizer.db.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.db.testing.SampleRows;
import io.quicksizer.db.testing.TestDatabase;
import io.quicksizer.db.testing.WithTestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

@ExtendWith(WithTestDatabase.class)
class EngagementConstraintsTest {

    private JdbcTemplate jdbc;
    private SampleRows rows;
    private UUID engagement;

    @BeforeEach
    void open(TestDatabase database) {
        jdbc = database.jdbc();
        rows = new SampleRows(jdbc);
        engagement = rows.engagement(rows.publishedCatalogue());
    }

    @ParameterizedTest
    @CsvSource({"1, 100, 0, 0, 0, 0", "3, 50, 25, 25, 0, 0", "3, 33.34, 33.33, 33.33, 0, 0", "5, 20, 20, 20, 20, 20"})
    void a_spread_that_sums_to_100_within_the_duration_is_taken(
            int years, String y1, String y2, String y3, String y4, String y5) {
        assertThatCode(() -> spread(years, y1, y2, y3, y4, y5)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "3, 50, 25, 24.99, 0, 0",
        "3, 50, 25, 25.01, 0, 0",
        "3, 0, 0, 0, 0, 0",
        "3, 150, -50, 0, 0, 0",
        "2, 50, 25, 25, 0, 0",
        "4, 20, 20, 20, 20, 20",
        "3, 50, 50, null, null, null"
    })
    void a_spread_that_does_not_sum_to_100_within_the_duration_is_refused(
            int years, String y1, String y2, String y3, String y4, String y5) {
        assertThatThrownBy(() -> spread(years, y1, y2, y3, y4, y5)).isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "duration_years = 0",
                "duration_years = 6",
                "name = '  '",
                "name = repeat('x', 201)",
                "status = 'DONE'",
                "status = 'APPROVED'",
                "current_revision_number = 0",
                "owner = ''"
            })
    void what_makes_no_sense_is_refused(String change) {
        refused("update engagement set " + change + " where id = ?");
    }

    @Test
    void a_catalogue_that_was_never_published_is_refused() {
        refused("update engagement set catalogue_version_id = " + rows.draftCatalogue() + " where id = ?");
    }

    @Test
    void scope_types_line_items_and_services_that_the_catalogue_lacks_are_refused() {
        refused("insert into engagement_scope_type select id, null, 'moon', 0, true from engagement where id = ?");
        refused("insert into engagement_line_item select id, null, 'moon', 0, 'M', true from engagement where id = ?");
        customLineItem();
        refused(customService("'moon'", "10", 0));
    }

    @Test
    void a_size_that_does_not_exist_is_refused() {
        refused("insert into engagement_line_item select id, null, 'move', 0, 'XL', true from engagement where id = ?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "-0.01", "10000", "1e9", "'NaN'"})
    void custom_days_out_of_range_are_refused(String days) {
        customLineItem();
        refused(customService("'plan'", days, 0));
    }

    @Test
    void the_same_service_occurs_once_per_line_item_but_free_text_may_repeat() {
        customLineItem();
        taken(customService("'plan'", "12.5", 0));
        taken(customService("null", "9999.99", 1));
        taken(customService("null", "0", 2));
        refused(customService("'plan'", "20", 3));
    }

    @Test
    void a_custom_service_needs_its_line_item() {
        refused(customService("'plan'", "10", 0));
        customLineItem();
        taken(customService("'plan'", "10", 0));
        refused("delete from engagement_line_item where engagement_id = ?");
    }

    @Test
    void moving_to_another_catalogue_takes_the_choices_along_if_it_knows_them() {
        customLineItem();
        taken("update engagement set catalogue_version_id = " + rows.publishedCatalogue() + " where id = ?");
        assertThat(jdbc.queryForObject("""
                        select count(*) from engagement_line_item l join engagement e on e.id = l.engagement_id
                         where e.id = ? and l.catalogue_version_id = e.catalogue_version_id""", Long.class, engagement)).isEqualTo(1);
    }

    @Test
    void an_owner_in_another_spelling_becomes_the_person_who_is_meant_and_no_other() throws IOException {
        jdbc.update("insert into person (user_name, display_name, active, first_seen_at, last_sign_in_at)"
                + " values ('j\u00fcrgen', 'J', true, now(), now()), ('two', 'T', true, now(), now()),"
                + " ('Two', 'T', true, now(), now())");
        UUID unclear = rows.engagement(rows.publishedCatalogue());
        UUID right = rows.engagement(rows.publishedCatalogue());
        jdbc.update("update engagement set owner = 'JU\u0308RGEN' where id = ?", engagement);
        jdbc.update("insert into engagement_share values (?, 'j\u00fcrgen', 'READ')", engagement);
        jdbc.update(
                "insert into last_hand_over (engagement_id, former_owner, new_owner, handed_by, handed_at)"
                        + " values (?, 'planner', 'JU\u0308RGEN', 'planner', now())",
                engagement);
        jdbc.update("update engagement set owner = 'TWO' where id = ?", unclear);
        jdbc.update("update engagement set owner = 'Two' where id = ?", right);

        jdbc.execute(new ClassPathResource("db/migration/V157__owners_as_people_are_named.sql")
                .getContentAsString(StandardCharsets.UTF_8));

        assertThat(owner(engagement)).isEqualTo("j\u00fcrgen");
        assertThat(jdbc.queryForList("select user_name from engagement_share where engagement_id = ?", engagement))
                .isEmpty();
        assertThat(jdbc.queryForObject(
                        "select new_owner from last_hand_over where engagement_id = ?", String.class, engagement))
                .isEqualTo("j\u00fcrgen");
        assertThat(owner(unclear)).isEqualTo("TWO");
        assertThat(owner(right)).isEqualTo("Two");
    }

    private @Nullable String owner(UUID id) {
        return jdbc.queryForObject("select owner from engagement where id = ?", String.class, id);
    }

    private void spread(int years, String... percentages) {
        jdbc.update(
                """
                update engagement set duration_years = %d, spread_y1 = %s, spread_y2 = %s, spread_y3 = %s, spread_y4 = %s,
                       spread_y5 = %s where id = ?""".formatted(years, percentages[0], percentages[1], percentages[2], percentages[3], percentages[4]),
                engagement);
    }

    private void customLineItem() {
        taken(
                "insert into engagement_line_item select id, null, 'move', 0, 'CUSTOM', true from engagement where id = ?");
    }

    private static String customService(String key, String days, int position) {
        return "insert into engagement_custom_service select id, null, 'move', %d, %s, 'Service', %s, '' from engagement where id = ?"
                .formatted(position, key, days);
    }

    private void taken(String statement) {
        assertThat(jdbc.update(statement, engagement)).isEqualTo(1);
    }

    private void refused(String statement) {
        assertThatThrownBy(() -> jdbc.update(statement, engagement))
                .describedAs(statement)
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
