package io.quicksizer.web.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Line items that are kept for later, on the pages from the sizing to the engagement that begins with them. */
@PortalTest
class DeferredPagesTest {
    private static final String SIZED = "lines[0].key=li-foundation&lines[0].size=M&lines[0].deferred=false"
            + "&lines[1].key=li-data&lines[1].size=L&lines[1].deferred=false&lines[1].deferred=true"
            + "&lines[2].key=li-audit&lines[2].size=S&lines[2].deferred=false";

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Test
    void a_line_item_is_deferred_in_the_grid_shown_apart_and_begins_the_next_engagement() {
        UUID id = engine.at("Two phases", Step.SIZING);
        Visitor planner = Visitor.signedIn(portal.address(), "planner");

        String preview = planner.post(
                        Visitor.path(id, Step.SIZING) + "/preview",
                        "version=" + planner.version(id, Step.SIZING) + "&" + SIZED)
                .body();
        assertThat(preview).contains("<span class=\"number soft\">(40)", "40 days, not counted");
        assertThat(planner.submitStep(id, Step.SIZING, SIZED + "&action=continue")
                        .statusCode())
                .isEqualTo(303);
        engine.arrive(id, Step.REVIEW);

        assertThat(planner.open(id, Step.REVIEW).body())
                .contains("id=\"review-deferred\"", "Kept for a later engagement");
        String page = planner.get("/engagements/" + id).body();
        assertThat(page).contains("Start an engagement from deferred line items", "Northwind – 3-year plan, phase 2");
        HttpResponse<String> begun =
                planner.post("/engagements/" + id + "/start-deferred", "name=Second+phase&back=/engagements/" + id);
        assertThat(begun.statusCode()).isEqualTo(303);
        JsonNode next =
                portal.as("planner").get("/api/v1/engagements/" + begun(begun)).json();
        assertThat(next.path("name").asText()).isEqualTo("Second phase");
        assertThat(next.path("totals").path("days").decimalValue()).isEqualByComparingTo("40");
        JsonNode original =
                portal.as("planner").get("/api/v1/engagements/" + id).json();
        assertThat(original.path("totals").path("days").decimalValue()).isEqualByComparingTo("45");
        assertThat(original.path("deferred").path(0).path("key").asText()).isEqualTo("li-data");
    }

    @Test
    void everything_deferred_is_refused_in_the_reader_s_language() {
        UUID id = engine.at("All later", Step.SIZING);
        Visitor planner = Visitor.signedIn(portal.address(), "planner", "de");

        HttpResponse<String> refused = planner.submitStep(
                id, Step.SIZING, SIZED.replace("deferred=false", "deferred=true") + "&action=continue");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Alle Positionen sind für später vorgemerkt");
    }

    @Test
    void a_name_that_is_missing_is_asked_for_and_nothing_deferred_is_said() {
        UUID id = engine.at("Not yet", Step.REVIEW);
        Visitor planner = Visitor.signedIn(portal.address(), "planner");

        HttpResponse<String> nothing = planner.post("/engagements/" + id + "/start-deferred", "name=x");
        assertThat(nothing.statusCode()).isEqualTo(409);
        assertThat(nothing.body()).contains("This engagement has no deferred line items");
        assertThat(planner.get("/engagements/" + id).body()).doesNotContain("id=\"deferred\"");
    }

    private static String begun(HttpResponse<String> redirect) {
        Matcher id = Pattern.compile("/engagements/([0-9a-f-]{36})/wizard")
                .matcher(redirect.headers().firstValue("Location").orElseThrow());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }
}
