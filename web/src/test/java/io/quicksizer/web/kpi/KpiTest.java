package io.quicksizer.web.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import io.quicksizer.web.SignedInBrowser;
import io.quicksizer.web.StandInEngine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class KpiTest {
    private static final String KPIS = "/api/v1/kpis";

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Test
    void everybody_counts_what_they_may_count() {
        engine.at("Counted", Step.SCOPE);
        JsonNode all = portal.as("admin").get(KPIS).isStatus(200).json();
        JsonNode team = portal.as("viewer").get(KPIS).isStatus(200).json();

        assertThat(all.path("everything").asBoolean()).isTrue();
        assertThat(portal.as("approver").get(KPIS).json().path("everything").asBoolean())
                .isTrue();
        assertThat(team.path("everything").asBoolean()).isFalse();
        assertThat(team.path("zone").asText()).isEqualTo("UTC");
        assertThat(team.path("weeks")).hasSize(12);
        assertThat(opened(all)).isPositive();
        assertThat(opened(portal.as("admin").get(KPIS + "?team=nobody").json())).isZero();
    }

    @Test
    void a_question_that_makes_no_sense_blames_its_field() {
        portal.as("viewer")
                .get(KPIS + "?from=2026-W60")
                .isProblem(400, "unreadable")
                .blames("from");
        portal.as("viewer")
                .get(KPIS + "?from=2026-W10&to=2026-W09")
                .isProblem(400, "unreadable")
                .blames("to");
        portal.as("viewer")
                .get(KPIS + "?from=2001-W01&to=2026-W09")
                .isProblem(400, "unreadable")
                .blames("from");
    }

    @Test
    void the_page_has_a_table_beside_each_chart_and_each_table_is_a_file() {
        engine.at("Shown", Step.REVIEW);
        SignedInBrowser planner = new SignedInBrowser(portal, "planner");

        String page = planner.get("/kpis").isStatus(200).text();
        assertThat(page).contains("<svg", "From opening to proposal", "Median, min", "time zone UTC", "of your team");
        assertThat(planner.get("/kpis?language=de").text()).contains("Von der Eröffnung zum Angebot");
        for (String table : List.of("FUNNEL", "STEPS", "APPROVALS", "EXPORTS", "WEEKS")) {
            Reply file = planner.get("/kpis.csv?table=" + table).isStatus(200);
            assertThat(file.header("Content-Disposition")).startsWith("attachment");
            assertThat(file.text().lines()).as(table).hasSizeGreaterThan(1);
        }
    }

    @Test
    void the_page_begins_with_the_headline_figures_of_the_last_week_unless_a_filter_is_set() {
        engine.at("Headline", Step.SCOPE);
        SignedInBrowser planner = new SignedInBrowser(portal, "planner");

        assertThat(planner.get("/kpis").isStatus(200).text())
                .contains("Last week (", "Engagements opened", "Export success", "href=\"/kpis/week?week=");
        assertThat(planner.get("/kpis?catalogue=1").isStatus(200).text()).doesNotContain("Last week (");
        assertThat(planner.get("/kpis?language=de").text()).contains("Letzte Woche (", "Eröffnete Vorhaben");
    }

    @Test
    void a_wrong_week_is_reported_at_its_field_and_an_empty_answer_says_what_to_do() {
        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        assertThat(admin.get("/kpis?from=soon").isStatus(422).text())
                .contains("value=\"soon\"", "aria-invalid", "Enter the week as 2026-W07");
        assertThat(admin.get("/kpis?team=nobody").isStatus(200).text()).contains("Show the last 52 weeks");
    }

    @Test
    void only_administrators_read_what_people_say_about_the_product() {
        String week = portal.as("admin").get(KPIS).json().path("to").asText();
        for (String person : List.of("viewer", "planner", "approver")) {
            assertThat(figures(person, week))
                    .as(person)
                    .isNotEmpty()
                    .doesNotContain("feedback", "feedback-in-time", "satisfaction");
            SignedInBrowser browser = new SignedInBrowser(portal, person);
            assertThat(browser.get("/kpis/week?week=" + week).isStatus(200).text())
                    .contains("Engagements opened")
                    .doesNotContain("Feedback sent", "Satisfaction");
            assertThat(browser.get("/kpis/week.csv?week=" + week).isStatus(200).text())
                    .doesNotContain("Feedback sent", "Satisfaction");
        }
        assertThat(figures("admin", week)).contains("feedback", "feedback-in-time", "satisfaction");
    }

    private List<String> figures(String person, String week) {
        return portal.as(person)
                .get(KPIS + "/weeks/" + week)
                .isStatus(200)
                .json()
                .findValuesAsText("figure");
    }

    private static int opened(JsonNode kpis) {
        return kpis.path("funnel").get(0).path("engagements").asInt();
    }
}
