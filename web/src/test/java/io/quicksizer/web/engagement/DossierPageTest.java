package io.quicksizer.web.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import io.quicksizer.web.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class DossierPageTest {
    private static final Pattern AGAIN =
            Pattern.compile("hx-get=\"(/engagements/[0-9a-f-]+/standing\\?seen=[0-9a-f]+)\"");

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    private Visitor planner;

    @BeforeEach
    void signIn() {
        planner = Visitor.signedIn(portal, "planner");
    }

    @Test
    void the_head_says_what_it_is_and_leads_to_what_is_next() {
        UUID id = engine.at("Headed", Step.SIZING);

        assertThat(planner.get("/engagements/" + id).body())
                .contains(
                        "<h1>Northwind – 3-year plan</h1>",
                        "Draft",
                        "<dd>Paula Planner</dd>",
                        "<dd>north</dd>",
                        "1, in preparation",
                        "Version 1",
                        "<a class=\"button next\" href=\"/engagements/" + id + "/wizard\">Continue sizing</a>",
                        "/engagements/" + id + "/actions?back=/engagements/" + id,
                        "/engagements/" + id + "/fit");
    }

    @Test
    void the_steps_that_choose_and_size_lead_to_fitting_a_budget_too() {
        UUID id = engine.at("Fitting", Step.SIZING);
        String fit = "<a href=\"/engagements/" + id + "/fit\">Fit to a budget</a>";

        assertThat(planner.get("/engagements/" + id + "/steps/sizing").body()).contains(fit);
        assertThat(planner.get("/engagements/" + engine.opened("Not yet") + "/steps/context")
                        .body())
                .doesNotContain("/fit\"");
    }

    @Test
    void an_approver_is_led_to_the_decision_and_the_submitter_only_to_a_look_at_it() {
        UUID id = engine.submitted("Decided by others");
        String revision = "/approvals/" + revision(id);

        assertThat(Visitor.signedIn(portal, "approver")
                        .get("/engagements/" + id)
                        .body())
                .contains("<a class=\"button next\" href=\"" + revision + "\">Decide revision 1</a>");
        assertThat(planner.get("/engagements/" + id).body())
                .contains("<a class=\"button\" href=\"" + revision + "\">View the sign-off</a>")
                .doesNotContain("Decide revision");
    }

    @Test
    void the_diagram_is_drawn_on_the_server_and_a_list_says_the_same() {
        UUID id = engine.at("Drawn", Step.SCOPE);

        assertThat(planner.get("/engagements/" + id).body())
                .contains(
                        "role=\"img\" aria-labelledby=\"sizing-engagement-title sizing-engagement-desc\"",
                        "<title id=\"sizing-engagement-title\">Sizing an engagement</title>",
                        "current step: Choose scope. done: Engagement opened, Wizard entered, Which step?, Describe context",
                        "<path class=\"flow taken\" d=\"M420.0 330.0 L460.0 330.0\"",
                        "<li>Choose scope – <strong>current step</strong></li>",
                        "<li>Which step? – done: Context</li>",
                        "<li>Review the sizing – not reached</li>")
                .doesNotContain("data-diagram=\"sizing-approval\"", " style=");
    }

    @Test
    void an_approval_shows_its_own_diagram_too() {
        UUID id = engine.submitted("Drawn twice");

        assertThat(planner.get("/engagements/" + id).body())
                .contains(
                        "data-diagram=\"sizing-approval\"",
                        "<li>Sign off the revision – <strong>current step</strong></li>");
    }

    @Test
    void the_page_looks_again_while_something_is_active_and_gets_only_what_has_moved() {
        UUID id = engine.at("Moving", Step.SCOPE);
        String again = again(planner.get("/engagements/" + id).body());

        HttpResponse<String> nothing = planner.get(again);
        assertThat(nothing.statusCode()).isEqualTo(204);
        assertThat(nothing.body()).isEmpty();

        engine.submit(id, Step.SCOPE, StandInEngine.entry(Step.SCOPE)).isStatus(202);
        engine.arrive(id, Step.SCENARIOS);
        HttpResponse<String> moved = planner.get(again);

        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(moved.body())
                .contains(
                        "<section id=\"standing\"",
                        "Choose scenarios – <strong>current step",
                        "<div id=\"head\" hx-swap-oob=\"true\">",
                        "aria-labelledby=\"figures-heading\" hx-swap-oob=\"true\">",
                        "Continue with the scenarios",
                        "This page has been updated. Draft. Waiting at Scenarios")
                .doesNotContain("<html");
    }

    @Test
    void what_the_page_says_elsewhere_and_offers_moves_with_it() {
        UUID id = engine.at("Agreeing with itself", Step.SCOPE);
        String again = again(planner.get("/engagements/" + id).body());
        planner.submit("/engagements/" + id + "/comments", Map.of("comment", "Said meanwhile"));

        assertThat(planner.get(again).body())
                .contains(
                        "<dl id=\"facts\" class=\"sheet facts\" hx-swap-oob=\"true\">", "Said meanwhile", "/withdraw\"")
                .containsPattern("<div id=\"said\" [^>]*hx-swap-oob")
                .doesNotContain("<textarea");

        engine.withdrawn(id);
        assertThat(planner.get(again).body())
                .contains("<div id=\"ending\" hx-swap-oob=\"true\">")
                .doesNotContain("/withdraw\"");
    }

    @Test
    void an_engagement_that_has_ended_is_not_looked_at_again(@Autowired JdbcClient jdbc) {
        UUID id = engine.at("Over", Step.SCOPE);
        jdbc.sql("update engagement set status = 'CANCELLED' where id = :id")
                .param("id", id)
                .update();

        assertThat(planner.get("/engagements/" + id).body())
                .contains("Cancelled", "<li>Engagement cancelled – <strong>ended here</strong></li>")
                .doesNotContain("hx-trigger=\"every", "Continue with");
    }

    @Test
    void a_step_that_was_left_says_who_and_how_long_and_the_present_one_since_when(@Autowired JdbcClient jdbc) {
        UUID id = engine.at("Timed", Step.SCOPE);
        leave(id, jdbc);

        assertThat(planner.get("/engagements/" + id).body())
                .containsPattern(
                        "(?s)</span> Context</span></th>.*?Paula Planner <span class=\"soft small\">continued</span>"
                                + ".*?2 h 15 min")
                .containsPattern("(?s)<tr class=\"now\">.*?Scope</span></th>.*?since <time")
                .contains("<th scope=\"row\">Review</th>");
    }

    @Test
    void the_figures_open_their_explanations() {
        UUID id = engine.at("Figured", Step.REVIEW);
        String explain = "/engagements/" + id + "/explain?figure=";

        String page = planner.get("/engagements/" + id).body();

        assertThat(page)
                .contains(explain + "total\"", explain + "total.year.3\"", explain + "line.li-data.year.1\"", ">42.5<");
        assertThat(planner.get(explain + "total.year.3").statusCode()).isEqualTo(200);
    }

    @Test
    void a_reader_sees_everything_and_finds_nothing_to_change() {
        UUID id = engine.submitted("Read only");

        assertThat(Visitor.signedIn(portal, "viewer").get("/engagements/" + id).body())
                .contains("In approval", "Foundation programme", "Revision 1", "Your comment")
                .doesNotContain("/withdraw\"", "/cancel\"", "/shares\"", "/team\"", "Start revision", "Continue with");
    }

    @Test
    void what_is_not_shared_does_not_exist_on_any_of_its_addresses() {
        UUID id = engine.at("Hidden", Step.SCOPE);
        Visitor stranger = Visitor.signedIn(portal, "approver");
        String base = "/engagements/" + id;

        assertThat(stranger.get(base).statusCode()).isEqualTo(404);
        assertThat(stranger.get(base + "/standing").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/engagements/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        for (String form : new String[] {"/comments", "/shares", "/team", "/revisions/1/replay"}) {
            assertThat(stranger.submit(base + form, Map.of("comment", "x", "person", "viewer", "team", ""))
                            .statusCode())
                    .as(form)
                    .isEqualTo(404);
        }
    }

    @Test
    void the_page_speaks_german_down_to_the_names_in_the_diagram() {
        UUID id = engine.at("Auf Deutsch", Step.SCOPE);

        assertThat(planner.get("/engagements/" + id + "?language=de").body())
                .contains("Weiter mit dem Umfang", "Umfang wählen – <strong>aktueller Schritt", "Jetzt und danach");
    }

    private UUID revision(UUID id) {
        return UUID.fromString(portal.as("planner")
                .get("/api/v1/engagements/" + id + "/revisions")
                .json()
                .get(0)
                .path("id")
                .asText());
    }

    /** The workflow leaves the context two and a quarter hours after it came there. */
    private static void leave(UUID id, JdbcClient jdbc) {
        jdbc.sql("""
                insert into step_event (id, engagement_id, run_id, element_instance_key, process_instance_key, process_id,
                                        element_id, step, kind, revision_number, occurred_at, correlation_id)
                select gen_random_uuid(), engagement_id, run_id, element_instance_key, process_instance_key, process_id,
                       element_id, step, 'COMPLETED', revision_number, occurred_at + interval '2 hours 15 minutes',
                       correlation_id
                  from step_event where engagement_id = :id and step = 'CONTEXT'\
                """).param("id", id).update();
    }

    private static String again(String page) {
        Matcher again = AGAIN.matcher(page);
        assertThat(again.find()).isTrue();
        return again.group(1);
    }
}
