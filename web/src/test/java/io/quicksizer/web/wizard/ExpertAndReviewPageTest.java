package io.quicksizer.web.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import io.quicksizer.web.SignedInBrowser;
import io.quicksizer.web.StandInEngine;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ExpertAndReviewPageTest {
    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void rows_are_added_and_removed_without_scripts_and_keep_what_was_typed() {
        UUID id = atExpert("Rows");
        SignedInBrowser planner = planner();

        assertThat(planner.get(expert(id)).isStatus(200).text())
                .contains("Data platform", "No services yet", "at least 10 days");
        planner.post(expert(id) + "/rows", fields(id, Map.of("_free", "li-data")))
                .isStatus(200);
        Reply added = planner.post(
                expert(id) + "/rows",
                fields(
                        id,
                        Map.of(
                                "services[0].lineItem", "li-data",
                                "services[0].service", "FREE_TEXT",
                                "services[0].name", "Rehearsal",
                                "services[0].days", "12,5",
                                "_line", "li-data",
                                "_add", "road-map")));
        assertThat(added.isStatus(200).text())
                .contains("value=\"Rehearsal\"", "value=\"12.5\"", "free text, not in the catalogue", "Road map");

        Reply removed = planner.post(
                expert(id) + "/rows", fields(id, Map.of("_kept", "true", "_line", "li-data", "_remove", "0")));
        assertThat(removed.isStatus(200).text()).contains("Road map").doesNotContain("Rehearsal");
    }

    @Test
    void rows_of_a_spreadsheet_become_services_of_the_catalogue_or_free_texts() {
        UUID id = atExpert("Pasted");

        assertThat(planner()
                        .post(
                                expert(id) + "/rows",
                                fields(
                                        id,
                                        Map.of(
                                                "_line", "li-data",
                                                "_pasted", "1",
                                                "_paste", "ROAD  map\t12,5\tsoon\nRehearsal\t11\t")))
                        .isStatus(200)
                        .text())
                .contains("2 rows were pasted, 1 of them as free text")
                .contains("value=\"road-map\"", "value=\"12.5\"", "value=\"soon\"", "value=\"Rehearsal\"");
    }

    @Test
    void a_copy_of_a_row_has_a_name_of_its_own() {
        UUID id = atExpert("Copied");

        assertThat(planner()
                        .post(
                                expert(id) + "/rows",
                                fields(
                                        id,
                                        Map.of(
                                                "services[0].lineItem", "li-data",
                                                "services[0].service", "road-map",
                                                "services[0].days", "12",
                                                "_line", "li-data",
                                                "_duplicate", "0")))
                        .text())
                .contains("value=\"Road map (2)\"");
    }

    @Test
    void a_size_is_a_starting_point_with_the_days_of_every_service() {
        UUID id = atExpert("Started");

        assertThat(planner()
                        .post(expert(id) + "/rows", fields(id, Map.of("_start", "M:li-data")))
                        .text())
                .contains("Data migration", "value=\"20\"");
    }

    @Test
    void the_line_item_stays_chosen_and_what_is_there_already_is_said() {
        UUID id = atExpert("Remembered");
        SignedInBrowser planner = planner();

        Reply added = planner.post(
                expert(id) + "/rows", fields(id, Map.of("_line", "li-data", "_add", "road-map", "_kept", "true")));
        assertThat(added.text())
                .contains("<option value=\"li-data\" selected>", "id=\"expert-q\"", "data-focus")
                .doesNotContain("Nothing was added");

        assertThat(planner.post(
                                expert(id) + "/rows",
                                fields(id, Map.of("_line", "li-data", "_add", "road-map", "_kept", "true")))
                        .text())
                .contains("Nothing was added: all of them are already in the list");
    }

    @Test
    void rows_of_a_page_whose_step_was_submitted_meanwhile_are_kept_as_a_draft_which_the_open_step_tells() {
        UUID id = atExpert("Submitted elsewhere");
        Map<String, String> typed = fields(
                id,
                Map.of(
                        "services[0].lineItem", "li-data",
                        "services[0].service", "FREE_TEXT",
                        "services[0].name", "Rehearsal",
                        "services[0].days", "12",
                        "_free", "li-data"));
        engine.submit(id, Step.EXPERT, """
                {"services":[{"lineItem":"li-data","service":"road-map","name":"","days":12,"note":""}],
                 "action":"continue"}""").isStatus(202);
        engine.arrive(id, Step.REVIEW);
        SignedInBrowser planner = planner();

        assertThat(planner.post(expert(id) + "/rows", typed).isStatus(200).text())
                .contains("has not been applied yet");
        assertThat(jdbc.sql("select fields::text from step_draft where engagement_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .contains("Rehearsal");
    }

    @Test
    void the_search_finds_services_by_every_word_as_a_part_of_the_page_and_as_a_page() {
        UUID id = atExpert("Searched");

        assertThat(planner()
                        .get(expert(id) + "/services?_q=data+migr", Map.of("HX-Request", "true"))
                        .isStatus(200)
                        .text())
                .contains("Data migration", "value=\"data-migration\"")
                .doesNotContain("<html", "Road map");
        assertThat(planner()
                        .get(expert(id) + "/services?_q=crm-2&_line=li-data")
                        .isStatus(200)
                        .text())
                .contains("<html", "Road map", "name=\"_kept\"");
        assertThat(planner().get(expert(id) + "/services?_q=M%C3%ADgration").text())
                .contains("Data migration");
        assertThat(planner().get(expert(id) + "/services?_q=nothing").text()).contains("No service matches “nothing”.");
    }

    @Test
    void too_few_days_and_a_service_twice_are_reported_at_their_fields() {
        UUID id = atExpert("Wrong");

        Reply wrong = planner()
                .post(
                        expert(id),
                        fields(
                                id,
                                Map.of(
                                        "services[0].lineItem", "li-data",
                                        "services[0].service", "road-map",
                                        "services[0].days", "9.5",
                                        "services[1].lineItem", "li-data",
                                        "services[1].service", "data-migration",
                                        "services[1].days", "12",
                                        "services[2].lineItem", "li-data",
                                        "services[2].service", "data-migration",
                                        "services[2].days", "11",
                                        "action", "continue")));
        assertThat(wrong.isStatus(422).text())
                .contains("href=\"#services-0-days\"", "id=\"services-0-days-wrong\"", "less than the minimum of 10")
                .contains("id=\"services-2-service-wrong\"", "value=\"9.5\"", "value=\"11\"");
    }

    @Test
    void the_days_follow_the_typing_and_what_is_wrong_so_far_does_not_count() {
        UUID id = atExpert("Followed");

        assertThat(planner()
                        .post(
                                expert(id) + "/preview",
                                fields(
                                        id,
                                        Map.of(
                                                "services[0].lineItem", "li-data",
                                                "services[0].service", "road-map",
                                                "services[0].days", "12,5",
                                                "services[1].lineItem", "li-data",
                                                "services[1].service", "data-migration",
                                                "services[1].days", "1")))
                        .isStatus(200)
                        .text())
                .contains("id=\"total-li-data\" class=\"number expert-total\" hx-swap-oob=\"true\">12.5 days")
                .contains("<strong>49.5</strong>");
    }

    @Test
    void what_is_right_is_submitted_with_half_days() {
        UUID id = atExpert("Right");

        planner()
                .post(
                        expert(id),
                        fields(
                                id,
                                Map.of(
                                        "services[0].lineItem", "li-data",
                                        "services[0].service", "road-map",
                                        "services[0].days", "12,5",
                                        "action", "continue")))
                .isStatus(200);

        assertThat(engagement(id).path("totals").path("days").decimalValue()).isEqualByComparingTo("49.5");
    }

    @Test
    void the_review_shows_everything_and_its_figures_explain_themselves() {
        UUID id = engine.at("Reviewed", Step.REVIEW);

        assertThat(planner().get(review(id)).isStatus(200).text())
                .contains("Foundation programme", "Strategy &amp; Foundation", "50 %", "Submit for approval")
                .contains("/engagements/" + id + "/explain?figure=line.li-data.year.2")
                .contains("Year 2 has 21.25 days", "name=\"jump\" value=\"SIZING\"", "/steps/review/approval");
    }

    @Test
    void a_character_that_no_font_has_is_named_before_it_is_submitted_wherever_it_is_printed() {
        UUID id = engine.at("Reviewed before it is printed", Step.REVIEW);
        SignedInBrowser planner = planner();
        assertThat(planner.get(review(id)).text()).doesNotContain("can’t print");

        String name = jdbc.sql("select display_name from person where user_name = 'planner'")
                .query(String.class)
                .single();
        display("Paula ฮ");
        assertThat(planner.get(review(id)).isStatus(200).text()).contains("can’t print", "ฮ (U+0E2E)");
        display(name);
    }

    private void display(String name) {
        jdbc.sql("update person set display_name = ? where user_name = 'planner'")
                .param(name)
                .update();
    }

    @Test
    void without_the_engine_the_review_knows_who_will_sign_off_and_submits_all_the_same() {
        UUID id = engine.at("Submitted in the portal", Step.REVIEW);

        assertThat(planner()
                        .get(review(id) + "/approval", Map.of("HX-Request", "true"))
                        .isStatus(200)
                        .text())
                .contains("Approvers", "contract year is below the minimum", "Decided by 85 days, 0 % custom");
        planner()
                .post(review(id), fields(id, Map.of("comment", "please", "action", "submit")))
                .isStatus(200);

        assertThat(portal.as("planner")
                        .get("/api/v1/engagements/" + id + "/audit")
                        .text())
                .contains("\"REVIEW\"", "\"submit\"");
    }

    private UUID atExpert(String name) {
        UUID id = engine.at(name, Step.SIZING);
        engine.submit(id, Step.SIZING, """
                {"lines":[{"key":"li-foundation","size":"M"},{"key":"li-data","size":"CUSTOM"},
                 {"key":"li-audit","size":"NA"}],"action":"continue"}""").isStatus(202);
        engine.arrive(id, Step.EXPERT);
        return id;
    }

    private Map<String, String> fields(UUID id, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(more);
        fields.put("version", engagement(id).path("version").asText());
        return fields;
    }

    private JsonNode engagement(UUID id) {
        return portal.as("planner").get("/api/v1/engagements/" + id).json();
    }

    private SignedInBrowser planner() {
        return new SignedInBrowser(portal, "planner");
    }

    private static String expert(UUID id) {
        return "/engagements/" + id + "/steps/expert";
    }

    private static String review(UUID id) {
        return "/engagements/" + id + "/steps/review";
    }
}
