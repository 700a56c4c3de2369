package io.quicksizer.web.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.SignedInBrowser;
import io.quicksizer.web.StandInEngine;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ExplainPageTest {
    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Test
    void a_total_is_the_sum_of_line_items_each_of_which_can_be_followed() {
        UUID id = engine.at("Explained total", Step.REVIEW);

        assertThat(page("planner", id, "total"))
                .contains("All days", ">85<", "The days of 3 line items", "Version 1, imported from “small.xlsx”")
                .contains("/engagements/" + id + "/explain?figure=line.li-foundation\" hx-get=");
    }

    @Test
    void the_days_of_a_year_say_their_share_and_who_spread_them() {
        UUID id = engine.at("Explained year", Step.REVIEW);

        assertThat(page("planner", id, "total.year.2"))
                .contains(
                        "Days of year 2",
                        ">21.25<",
                        "Year 2 has 25 % of 85 days: 21.25.",
                        "The days of the years add up exactly")
                .doesNotContain("Rule 4")
                .contains("The days are spread 50 % / 25 % / 25 % over the years.")
                .contains("Entered in the step Context by Paula Planner on", "through the API")
                .contains("/engagements/" + id + "/steps/context");
        assertThat(page("planner", id, "line.li-data.year.1"))
                .contains("Data platform, year 1", ">20<", "50 % of 40 days");
    }

    @Test
    void a_line_item_says_its_size_its_services_and_the_cells_of_the_workbook() {
        UUID id = engine.at("Explained line item", Step.REVIEW);

        assertThat(page("planner", id, "line.li-foundation"))
                .contains(">37<", "Size M: the catalogue’s value counts.", "The days of 3 services of the scenario")
                .contains("Entered in the step Sizing by Paula Planner on")
                .contains("sheet “Foundation”, cell F2", "The line item’s formula names the sheet of its scenario.")
                .contains("figure=line.li-foundation.service.target-picture");
        assertThat(page("planner", id, "line.li-audit"))
                .contains("The workbook states 8 days. This value counts, because the line item has no services.");
    }

    @Test
    void a_service_says_whether_scenario_or_template_decides() {
        UUID id = engine.at("Explained service", Step.REVIEW);

        assertThat(page("planner", id, "line.li-foundation.service.target-picture"))
                .contains(
                        ">12<",
                        "The scenario “Foundation” has its own value, 12 days; the template’s value would be 10 days.")
                .contains("CRM id: CRM-1", "Section: Strategy", "figure=scenario.foundation.M&amp;version=1");
        assertThat(page("planner", id, "line.li-foundation.service.road-map"))
                .contains(
                        ">5<",
                        "so the template’s value counts: 5 days",
                        "Its row is collapsed in the workbook",
                        "Note: later");
    }

    @Test
    void a_custom_service_says_who_typed_it_and_a_free_text_is_marked() {
        UUID id = engine.at("Explained custom", Step.SIZING);
        engine.submit(id, Step.SIZING, """
                {"lines":[{"key":"li-foundation","size":"M"},{"key":"li-data","size":"CUSTOM"},
                 {"key":"li-audit","size":"NA"}],"action":"continue"}""").isStatus(202);
        engine.arrive(id, Step.EXPERT);
        engine.submit(id, Step.EXPERT, """
                {"services":[{"lineItem":"li-data","service":"road-map","days":12.5,"note":"by hand"},
                 {"lineItem":"li-data","service":"FREE_TEXT","name":"Rehearsal","days":11}],"action":"continue"}""").isStatus(202);

        assertThat(page("planner", id, "line.li-data")).contains(">23.5<", "The days of 2 custom services", "row.2");
        assertThat(page("planner", id, "line.li-data.service.road-map"))
                .contains(">12.5<", "at least 10 days per custom service", "Note: by hand")
                .contains("Entered in the step Expert mode by Paula Planner on");
        assertThat(page("planner", id, "line.li-data.row.2"))
                .contains("Rehearsal", ">11<", "as free text; the catalogue does not have it");
        assertThat(page("planner", id, "line.li-audit")).contains(">0<", "It counts 0 days.");
    }

    @Test
    void a_revision_explains_what_was_frozen_whatever_happened_since() {
        UUID id = engine.submitted("Explained revision");
        String revision = portal.as("planner")
                .get("/api/v1/engagements/" + id + "/revisions")
                .json()
                .findValuesAsText("id")
                .getFirst();

        assertThat(new SignedInBrowser(portal, "approver")
                        .get("/revisions/" + revision + "/explain?figure=line.li-data")
                        .isStatus(200)
                        .text())
                .contains(
                        ">40<",
                        "Size L",
                        "revision 1",
                        "/revisions/" + revision + "/explain?figure=line.li-data.service.");
    }

    @Test
    void a_scenario_of_the_catalogue_explains_itself() {
        SignedInBrowser browser = new SignedInBrowser(portal, "viewer");

        assertThat(browser.get("/catalogue/explain?figure=scenario.foundation.S")
                        .isStatus(200)
                        .text())
                .contains("Foundation at size S", ">15<", "scenario.foundation.S.service.target-picture&amp;version=1");
        assertThat(browser.get("/catalogue/explain?figure=scenario.foundation.S.service.road-map&version=1")
                        .isStatus(200)
                        .text())
                .contains("leaves the service out explicitly; the template’s value, 2.5 days, does not count");
    }

    @Test
    void the_panel_is_a_part_of_a_page_and_the_address_a_whole_one() {
        UUID id = engine.at("Explained in a panel", Step.REVIEW);
        SignedInBrowser browser = new SignedInBrowser(portal, "planner");
        String path = "/engagements/" + id + "/explain?figure=total";

        assertThat(browser.get(path, Map.of("HX-Request", "true")).isStatus(200).text())
                .contains("All days")
                .doesNotContain("<html");
        assertThat(browser.get(path, Map.of("Accept-Language", "de"))
                        .isStatus(200)
                        .text())
                .contains("<html", "Alle Tage", "Die Tage von 3 Positionen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "total.year.4",
                "total.year.0",
                "line.nothing",
                "line.li-data.service.target-picture",
                "line.li-data.row.1",
                "scenario.foundation.M"
            })
    void what_is_no_figure_of_the_sizing_is_not_found(String figure) {
        UUID id = engine.at("Explained nothing", Step.REVIEW);

        new SignedInBrowser(portal, "planner")
                .get("/engagements/" + id + "/explain?figure=" + figure)
                .isStatus(404);
    }

    @Test
    void nobody_learns_figures_that_are_not_shared() {
        UUID id = engine.at("Explained to nobody", Step.REVIEW);

        new SignedInBrowser(portal, "approver")
                .get("/engagements/" + id + "/explain?figure=total")
                .isStatus(404);
    }

    private String page(String person, UUID id, String figure) {
        return new SignedInBrowser(portal, person)
                .get("/engagements/" + id + "/explain?figure=" + figure)
                .isStatus(200)
                .text();
    }
}
