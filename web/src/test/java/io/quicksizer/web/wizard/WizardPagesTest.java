package io.quicksizer.web.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class WizardPagesTest {
    private static final String CONTEXT = "name=Northwind&customer=Northwind&opportunity=&notes=&durationYears=3"
            + "&spreadPreset=AS_TYPED&y1=%s&y2=25&y3=25&y4=0&y5=0";
    private static final String NEXT = "&action=continue";

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    private Visitor planner;

    @BeforeEach
    void signIn() {
        planner = Visitor.signedIn(portal.address(), "planner");
    }

    @Test
    void each_step_shows_its_fields_the_steps_around_it_and_the_figures() {
        UUID id = engine.at("Shown", Step.SIZING);

        assertThat(planner.open(id, Step.SIZING).body())
                .contains("Foundation programme", "lines[0].size", "Continue to Review", "Back to Scenarios")
                .contains("locked: no line item is Custom", "totals only, without services");
        assertThat(planner.open(id, Step.CONTEXT).body())
                .contains("Read only: this step is not open", "value=\"Northwind\"", "disabled");
        assertThat(planner.open(id, Step.SCOPE).body())
                .contains("Strategy &amp; Foundation", "2 line items", "data-none=\"No matches.\"", "data-found>");
        assertThat(planner.open(id, Step.SCENARIOS).body()).contains("Data platform", "2 of 2 selected");
        assertThat(planner.open(id, Step.REVIEW).statusCode()).isIn(302, 404);
        assertThat(planner.get("/engagements/" + id + "/steps/nothing").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_preset_with_the_stored_percentages_is_selected_and_typing_over_it_counts_without_scripts() {
        UUID id = engine.opened("Presets");
        String page = planner.open(id, Step.CONTEXT).body();
        assertThat(page)
                .contains("value=\"DEFAULT\" checked", "name=\"_percents\" value=\"50 25 25 0 0\"")
                .doesNotContain("value=\"AS_TYPED\" checked");
        String shown = CONTEXT.replace("AS_TYPED", "DEFAULT") + "&_preset=DEFAULT&_percents=50+25+25+0+0" + NEXT;

        assertThat(planner.submitStep(id, Step.CONTEXT, shown.formatted("60")).body())
                .contains("value=\"60\"", "value=\"AS_TYPED\" checked", "110");
        assertThat(planner.submitStep(id, Step.CONTEXT, shown.formatted("50")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void what_was_submitted_waits_for_the_workflow_and_the_waiting_page_goes_on_when_it_has_come() {
        UUID id = engine.opened("Waiting");

        HttpResponse<String> submitted = planner.submitStep(id, Step.CONTEXT, CONTEXT.formatted("50") + NEXT);

        assertThat(submitted.statusCode()).isEqualTo(303);
        assertThat(submitted.headers().firstValue("Location").orElseThrow()).endsWith("/engagements/" + id + "/wizard");
        HttpResponse<String> waiting = planner.get("/engagements/" + id + "/wizard");
        assertThat(waiting.body())
                .contains("Saved, waiting for the workflow", "continues to the next step automatically")
                .contains("<noscript><meta http-equiv=\"refresh\" content=\"3;url=/engagements/" + id
                        + "/wizard?pause=6\"></noscript>");
        assertThat(waiting.headers().firstValue("Refresh")).isEmpty();
        assertThat(planner.get("/engagements/" + id + "/wizard?kept=context&pause=96")
                        .body())
                .contains("content=\"96;url=/engagements/" + id + "/wizard?pause=192&amp;kept=true\"");
        assertThat(planner.get("/engagements/" + id + "/wizard?pause=192").body())
                .contains("Refresh this page later")
                .doesNotContain("http-equiv=\"refresh\"");
        assertThat(planner.get("/engagements/" + id + "/wizard/arrived").statusCode())
                .isEqualTo(204);

        engine.arrive(id, Step.SCOPE);

        assertThat(planner.get("/engagements/" + id + "/wizard/arrived")
                        .headers()
                        .firstValue("HX-Redirect"))
                .hasValue(Visitor.path(id, Step.SCOPE));
        assertThat(planner.open(id, Step.SCOPE).statusCode()).isEqualTo(200);
    }

    @Test
    void a_wrong_entry_comes_back_with_its_message_at_the_field_and_everything_typed() {
        UUID id = engine.opened("Wrong");

        HttpResponse<String> context =
                planner.submitStep(id, Step.CONTEXT, CONTEXT.formatted("12%2C3456") + "&notes=typed+anyway" + NEXT);

        assertThat(context.statusCode()).isEqualTo(422);
        assertThat(context.body())
                .contains("12.3456 has more than 2 decimals", "href=\"#y1\"", "id=\"y1-wrong\"", "value=\"12.3456\"")
                .contains("aria-invalid=\"true\"");
    }

    @Test
    void what_is_missing_is_said_where_it_is_missing() {
        UUID scope = engine.at("No scope", Step.SCOPE);
        assertThat(planner.submitStep(scope, Step.SCOPE, "scopeTypes=" + NEXT).body())
                .contains("Choose at least one scope type.");

        UUID scenarios = engine.at("Nothing chosen", Step.SCENARIOS);
        HttpResponse<String> none = planner.submitStep(
                scenarios,
                Step.SCENARIOS,
                "groups[0].key=foundation-types&groups[0].selected=&groups[0].selected=li-foundation"
                        + "&groups[1].key=platform-types&groups[1].selected=" + NEXT);
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body())
                .contains("Choose at least one line item of “Platform”", "value=\"li-foundation\" checked");

        UUID sizing = engine.at("Not sized", Step.SIZING);
        HttpResponse<String> unsized = planner.submitStep(
                sizing,
                Step.SIZING,
                "lines[0].key=li-foundation&lines[0].size=M&lines[1].key=li-data&lines[2].key=li-audit" + NEXT);
        assertThat(unsized.statusCode()).isEqualTo(422);
        assertThat(unsized.body())
                .contains("Choose a size for “Data platform”", "id=\"lines-1-size-wrong\"", "value=\"M\" checked");
    }

    @Test
    void a_line_item_without_a_size_begins_with_the_recommended_one_which_counts_on_the_page_only() {
        UUID id = engine.at("Proposed", Step.SIZING);

        assertThat(planner.open(id, Step.SIZING).body())
                .contains("class=\"line proposed\"", "value=\"M\" checked", "begin with it (dashed)")
                .doesNotContain("not applied yet");
        assertThat(portal.as("planner")
                        .get("/api/v1/engagements/" + id)
                        .json()
                        .path("totals")
                        .path("days")
                        .decimalValue())
                .isZero();
    }

    @Test
    void leaving_a_scope_type_asks_before_it_drops_anything() {
        UUID id = engine.at("Dropping", Step.REVIEW);
        engine.submit(id, Step.REVIEW, "{\"action\":\"jump\",\"jumpTo\":\"SCOPE\"}")
                .isStatus(202);
        engine.arrive(id, Step.SCOPE);

        HttpResponse<String> asked =
                planner.submitStep(id, Step.SCOPE, "scopeTypes=&scopeTypes=foundation-types" + NEXT);

        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("name=\"confirmDrop\"", "Leaving out Platform removes its selected line items");
        assertThat(planner.submitStep(id, Step.SCOPE, "scopeTypes=foundation-types&confirmDrop=true" + NEXT)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void back_leads_along_the_way_and_keeps_what_was_typed() {
        UUID id = engine.at("Back", Step.SIZING);

        assertThat(planner.submitStep(id, Step.SIZING, "lines[0].key=li-foundation&lines[0].size=L&action=back")
                        .statusCode())
                .isEqualTo(303);

        engine.arrive(id, Step.SCENARIOS);
        assertThat(planner.open(id, Step.SCENARIOS).body())
                .contains("Back to Scope", "Your input in the step Sizing has not been applied yet")
                .doesNotContain("Open Sizing");
        engine.submit(id, Step.SCENARIOS, StandInEngine.entry(Step.SCENARIOS)).isStatus(202);
        engine.arrive(id, Step.SIZING);
        assertThat(planner.open(id, Step.SIZING).body()).contains("value=\"L\" checked");
    }

    @Test
    void the_page_speaks_german_where_the_reader_does() {
        UUID id = engine.at("Deutsch", Step.SCOPE);
        Visitor german = Visitor.signedIn(portal.address(), "planner", "de");

        assertThat(german.open(id, Step.SCOPE).body()).contains("Was umfasst das Vorhaben?", "Weiter zu Szenarien");
        assertThat(german.submitStep(id, Step.SCOPE, "scopeTypes=" + NEXT).body())
                .contains("Wählen Sie mindestens ein Themenfeld.");
    }

    @Test
    void a_viewer_reads_and_submits_nothing_and_an_outsider_sees_nothing() {
        UUID id = engine.at("Guarded", Step.SIZING);
        Visitor viewer = Visitor.signedIn(portal.address(), "viewer");
        Visitor outsider = Visitor.signedIn(portal.address(), "approver");

        assertThat(viewer.open(id, Step.SIZING).body())
                .contains("Read only: you may not change this engagement")
                .doesNotContain("onwards", "Go to current step");
        for (String address : new String[] {"", "/preview", "/discard"}) {
            assertThat(viewer.post(Visitor.path(id, Step.SIZING) + address, "version=1&lines[0].key=li-data")
                            .statusCode())
                    .as(address)
                    .isEqualTo(403);
        }
        assertThat(outsider.open(id, Step.SIZING).statusCode()).isEqualTo(404);
        assertThat(outsider.get("/engagements/" + id + "/line-items/li-foundation/inside")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_is_inside_a_size_is_shown_service_by_service() {
        UUID id = engine.at("Inside", Step.SIZING);

        assertThat(planner.get("/engagements/" + id + "/line-items/li-foundation/inside")
                        .body())
                .contains("Target picture", "Road map", "collapsed in the workbook", "the template has 10", "+22");
    }
}
