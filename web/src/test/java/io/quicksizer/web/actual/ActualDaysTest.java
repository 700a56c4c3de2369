package io.quicksizer.web.actual;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import io.quicksizer.web.SignedInBrowser;
import io.quicksizer.web.StandInEngine;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days really spent, when more than one person enters them. */
@PortalTest
class ActualDaysTest {
    private static final String DAYS = "days.li-foundation";
    private static final String NOTE = "note.li-foundation";

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private JdbcClient jdbc;

    private UUID id;
    private String page;
    private SignedInBrowser planner;

    @BeforeEach
    void anApprovedEngagement() {
        id = engine.submitted("Spent by two");
        engine.render(id);
        page = "/engagements/" + id + "/actuals";
        planner = new SignedInBrowser(portal, "planner");
    }

    @Test
    void two_people_who_save_the_same_page_do_not_undo_each_other() {
        assertThat(planner.get(page).isStatus(200).text()).contains("name=\"was." + DAYS + "\" value=\"\"");
        planner.post(page, saved("10", "first", "", "")).isStatus(200);

        Reply second = planner.post(page, saved("20", "second", "", ""));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text())
                .contains(
                        "These days were changed by you in another window (",
                        "10 (first)",
                        "value=\"20\"",
                        "value=\"10\"");
        assertThat(stored()).isEqualTo("10.00 first");
        planner.post(page, saved("20", "second", "10", "first")).isStatus(200);
        assertThat(stored()).isEqualTo("20.00 second");
    }

    @Test
    void an_entry_that_was_refused_undoes_nothing_that_was_saved_meanwhile() {
        planner.post(page, saved("10", "first", "", "")).isStatus(200);

        assertThat(planner.post(page, saved("many", "", "", "")).isStatus(422).text())
                .contains("name=\"was." + DAYS + "\" value=\"\"", "name=\"was." + NOTE + "\" value=\"\"");
        assertThat(planner.post(page, saved("20", "", "", "")).status()).isEqualTo(409);
        assertThat(stored()).isEqualTo("10.00 first");
    }

    @Test
    void a_conflict_about_one_line_undoes_nothing_on_a_line_that_was_not_touched() {
        planner.post(page, Map.of(DAYS, "10", "days.li-data", "7")).isStatus(200);
        Map<String, String> opened = Map.of(
                DAYS,
                "20",
                NOTE,
                "",
                "was." + DAYS,
                "",
                "was." + NOTE,
                "",
                "days.li-data",
                "5",
                "note.li-data",
                "",
                "was.days.li-data",
                "5",
                "was.note.li-data",
                "");

        assertThat(planner.post(page, opened).isStatus(409).text())
                .contains("name=\"was." + DAYS + "\" value=\"10\"")
                .contains("name=\"days.li-data\"", "name=\"was.days.li-data\" value=\"5\"");
    }

    @Test
    void days_are_shown_in_the_readers_language_in_the_input_and_in_a_conflict() {
        planner.post(page, saved("12.5", "first", "", "")).isStatus(200);

        assertThat(planner.get(page + "?language=de").isStatus(200).text())
                .contains("name=\"" + DAYS + "\"", "value=\"12,5\"", "name=\"was." + DAYS + "\" value=\"12.5\"");
        assertThat(planner.post(page, saved("20", "", "", "")).isStatus(409).text())
                .contains("12,5 (first)");
        planner.get(page + "?language=en").isStatus(200);
    }

    @Test
    void a_line_that_was_not_touched_keeps_what_somebody_else_entered() {
        planner.post(page, saved("10", "first", "", "")).isStatus(200);
        planner.post(page, saved("", "", "", "")).isStatus(200);
        assertThat(stored()).isEqualTo("10.00 first");
    }

    @Test
    void a_number_with_two_readings_is_asked_about() {
        assertThat(planner.post(page, saved("1.200", "", "", "")).isStatus(422).text())
                .contains("can mean 1200 or 1.2")
                .doesNotContain("as a number with at most two decimals");
        assertThat(planner.post(page, saved("many", "", "", "")).isStatus(422).text())
                .contains("as a number with at most two decimals");
    }

    @Test
    void a_program_says_what_it_saw_and_gets_both_values_of_a_conflict() {
        planner.post(page, saved("10", "", "", "")).isStatus(200);
        Reply conflict = enter("{\"lineItem\":\"li-foundation\",\"days\":30,\"seen\":{\"days\":5}}")
                .isProblem(409, "conflict");
        JsonNode difference = conflict.json().findValue("differences").path(0);
        assertThat(difference.path("yours").asText()).isEqualTo("30");
        assertThat(difference.path("theirs").asText()).isEqualTo("10");
        enter("{\"lineItem\":\"li-foundation\",\"days\":30,\"seen\":{\"days\":10.0}}")
                .isStatus(200);
        enter("{\"lineItem\":\"li-foundation\",\"days\":31}").isStatus(200);
        assertThat(stored()).isEqualTo("31.00 ");
    }

    @Test
    void a_file_is_read_after_the_right_was_checked_and_not_beyond_its_limit() {
        String large = "line-item,days\n" + "li-foundation,1\n".repeat(40_000);
        Reply refused = upload("viewer", large);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'actuals.enter' and outcome = 'REFUSED'"
                                + " and actor = 'viewer' and subject_id = :id")
                        .param("id", id.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(upload("planner", large).isStatus(422).text()).contains("larger than 512 KB");
        assertThat(upload("planner", "line-item;days\nli-foundation;12,5\n").status())
                .isIn(200, 302, 303);
        assertThat(stored()).isEqualTo("12.50 ");
    }

    @Test
    void a_file_replaces_what_is_stored_only_when_its_person_says_so() {
        planner.post(page, saved("10", "first", "", "")).isStatus(200);
        String file = "line-item,days\nFoundation programme,20\n";

        assertThat(upload("planner", file).isStatus(409).text())
                .contains("Nothing was imported", "In the file: 20 (first); stored: 10 (first)");
        assertThat(stored()).isEqualTo("10.00 first");

        assertThat(upload("planner", "line-item,days,note\nli-foundation,10,first\n")
                        .status())
                .isIn(200, 302, 303);
        String replacing = page + "/import?replace=true";
        assertThat(planner.upload(replacing, "file", "days.csv", file).status()).isIn(200, 302, 303);
        assertThat(stored()).as("without a column for notes, they are kept").isEqualTo("20.00 first");
    }

    @Test
    void the_line_items_are_downloaded_with_their_keys_and_imported_again() {
        planner.post(page, saved("10", "first", "", "")).isStatus(200);

        String file = planner.get(page + "/days.csv").isStatus(200).text();

        assertThat(file)
                .contains(
                        "line-item,name,size,estimated,days,note", "li-foundation,Foundation programme,", ",10,first");
        assertThat(upload("planner", file).status()).isIn(200, 302, 303);
        assertThat(stored()).isEqualTo("10.00 first");
        assertThat(planner.get(page).text()).contains(page + "/days.csv");
    }

    @Test
    void a_german_spreadsheet_opens_the_file_to_complete_and_what_it_saves_is_imported() {
        planner.post(page, saved("12.5", "first; second", "", "")).isStatus(200);

        String file = planner.get(page + "/days.csv", Map.of("Accept-Language", "de"))
                .isStatus(200)
                .text();

        assertThat(file)
                .contains("line-item;name;size;estimated;days;note", "li-foundation;", ";12,5;\"first; second\"");
        String replacing = page + "/import?replace=true";
        assertThat(planner.upload(replacing, "file", "days.csv", file.replace(";12,5;", ";13,5;"))
                        .status())
                .isIn(200, 302, 303);
        assertThat(stored()).isEqualTo("13.50 first; second");
    }

    @Test
    void a_file_that_is_not_in_utf_8_is_read_as_windows_1252_and_the_page_says_so() {
        String file = "line-item;days;note\nli-foundation;3;für Öl\n";
        byte[] ansi = file.getBytes(Charset.forName("windows-1252"));
        String said = "was read as Windows-1252";

        assertThat(planner.upload(page + "/import", "file", "days.csv", ansi)
                        .isStatus(200)
                        .text())
                .contains(said, "The days were saved.");
        assertThat(stored()).isEqualTo("3.00 für Öl");
        assertThat(planner.get(page).text()).doesNotContain(said);

        byte[] other = file.replace(";3;", ";4;").getBytes(Charset.forName("windows-1252"));
        assertThat(planner.upload(page + "/import", "file", "days.csv", other)
                        .isStatus(409)
                        .text())
                .contains(said, "4 (für Öl)");
        assertThat(upload("planner", file).isStatus(200).text()).doesNotContain(said);
    }

    private Reply enter(String entry) {
        return portal.as("planner").post("/api/v1" + page, "{\"entries\":[" + entry + "]}");
    }

    private static Map<String, String> saved(String days, String note, String wasDays, String wasNote) {
        return Map.of(DAYS, days, NOTE, note, "was." + DAYS, wasDays, "was." + NOTE, wasNote);
    }

    private String stored() {
        return jdbc.sql("select actual_days || ' ' || note from actual_days where engagement_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private Reply upload(String person, String csv) {
        SignedInBrowser browser = new SignedInBrowser(portal, person);
        return browser.upload(page + "/import", "file", "days.csv", csv);
    }
}
