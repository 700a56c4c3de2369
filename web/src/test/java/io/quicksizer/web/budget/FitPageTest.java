package io.quicksizer.web.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.SignedInBrowser;
import io.quicksizer.web.StandInEngine;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class FitPageTest {
    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Test
    void three_strategies_are_shown_side_by_side_with_the_reasons_of_every_line_item() {
        UUID id = engine.at("Fitted", Step.REVIEW);

        assertThat(planner()
                        .get(fit(id) + "?target=33&from=CHOSEN")
                        .isStatus(200)
                        .text())
                .contains("Balanced", "Coverage", "Depth", "The best of 3 line items", "100 % of the target")
                .contains("First to cover “Strategy &amp; Foundation”: 4.5 points", "Enters at S: 3 points");
    }

    @Test
    void before_a_target_is_named_nothing_is_proposed() {
        UUID id = engine.at("Not fitted", Step.REVIEW);

        assertThat(planner().get(fit(id)).isStatus(200).text())
                .contains("The sizing currently has 85 days.", "spread 50 % / 25 % / 25 %")
                .doesNotContain("Balanced");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            many    | This is not a number
            -1      | is not between 0 and
            12.3456 | has more than two decimals
            12.345  | can mean 12345 or 12.3450
            """)
    void a_wrong_target_is_reported_at_the_field_and_stays_typed(String target, String message) {
        UUID id = engine.at("Wrongly fitted", Step.REVIEW);

        assertThat(planner().get(fit(id) + "?target=" + target).isStatus(422).text())
                .contains(message, "aria-invalid=\"true\"", "value=\"" + target + "\"");
    }

    @Test
    void a_comma_is_a_decimal_point_and_nothing_that_fits_is_said() {
        UUID id = engine.at("Hardly fitted", Step.REVIEW);

        assertThat(planner().get(fit(id) + "?target=7,5&from=ALL").isStatus(200).text())
                .contains("Nothing fits");
    }

    @Test
    void applying_submits_the_sizes_like_a_planner_would() {
        UUID id = engine.at("Applied", Step.SIZING);

        planner().post(fit(id) + "/apply", apply(id, "CHOSEN")).isStatus(200);

        assertThat(engagement(id).path("totals").path("days").decimalValue()).isEqualByComparingTo("33");
        assertThat(portal.as("planner")
                        .get("/api/v1/engagements/" + id + "/audit")
                        .text())
                .contains("step.submit", "SIZING", "PORTAL");
    }

    @Test
    void applying_goes_back_as_far_as_needed_and_on_again_while_the_workflow_follows() {
        UUID id = engine.at("Applied in steps", Step.REVIEW);
        SignedInBrowser planner = planner();

        assertThat(planner.post(fit(id) + "/apply", with(apply(id, "ALL"), "target", "10"))
                        .text())
                .contains("Part of the proposal was applied");
        for (Step step : new Step[] {Step.SCOPE, Step.SCENARIOS, Step.SIZING}) {
            engine.arrive(id, step);
            planner.post(fit(id) + "/apply", with(apply(id, "ALL"), "target", "10"))
                    .isStatus(200);
        }

        assertThat(engagement(id).path("totals").path("days").decimalValue()).isEqualByComparingTo("10");
        assertThat(engagement(id).path("scopeTypes").toString()).isEqualTo("[\"platform-types\"]");
    }

    @Test
    void custom_work_stops_counting_only_after_a_question() {
        UUID id = engine.at("Asked", Step.SIZING);
        engine.submit(id, Step.SIZING, """
                {"lines":[{"key":"li-foundation","size":"M"},{"key":"li-data","size":"CUSTOM"},
                 {"key":"li-audit","size":"NA"}],"action":"continue"}""").isStatus(202);
        engine.arrive(id, Step.EXPERT);

        assertThat(planner()
                        .get(fit(id) + "?target=33&from=CHOSEN")
                        .isStatus(200)
                        .text())
                .contains("One line item is sized Custom: Data platform.");
        assertThat(planner()
                        .post(fit(id) + "/apply", with(apply(id, "CHOSEN"), "version", "0"))
                        .isStatus(200)
                        .text())
                .as("the version that the person read, not one that somebody changed meanwhile")
                .contains("Confirm at the proposal", "name=\"version\" value=\"0\"");
        assertThat(engagement(id).path("progress").path("step").asText()).isEqualTo("EXPERT");
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_overwritten() {
        UUID id = engine.at("Overtaken", Step.SIZING);

        assertThat(planner()
                        .post(fit(id) + "/apply", with(apply(id, "CHOSEN"), "version", "0"))
                        .isStatus(409)
                        .text())
                .contains("This sizing was changed by you in another window (");
    }

    private Map<String, String> apply(UUID id, String from) {
        return Map.of(
                "target",
                "33",
                "from",
                from,
                "strategy",
                "BALANCED",
                "version",
                engagement(id).path("version").asText());
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    private JsonNode engagement(UUID id) {
        return portal.as("planner").get("/api/v1/engagements/" + id).json();
    }

    private SignedInBrowser planner() {
        return new SignedInBrowser(portal, "planner");
    }

    private static String fit(UUID id) {
        return "/engagements/" + id + "/fit";
    }
}
