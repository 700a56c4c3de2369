package io.quicksizer.web.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.db.common.Channel;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.engagement.KeepingDraft;
import io.quicksizer.workers.engagement.SubmittingStep;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.sizing.Size;
import io.quicksizer.workers.wizard.entry.Input;
import io.quicksizer.workers.wizard.entry.Intent;
import io.quicksizer.workers.wizard.entry.SizingEntry;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class DraftTest {
    private static final Person PLANNER =
            new Person("planner", "Paula Planner", Set.of(Role.PLANNER), Set.of(), "north");
    private static final String LARGE = "lines[0].key=li-foundation&lines[0].size=L"
            + "&lines[1].key=li-data&lines[1].size=%s&lines[2].key=li-audit&lines[2].size=S";

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private SubmittingStep submitting;

    @Autowired
    private KeepingDraft keeping;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private Visitor planner;

    @BeforeEach
    void signIn() {
        planner = Visitor.signedIn(portal.address(), "planner");
    }

    @Test
    void figures_follow_the_typing_and_nothing_of_the_engagement_changes() {
        UUID id = engine.at("Following", Step.SIZING);

        HttpResponse<String> live = preview(id, LARGE.formatted("CUSTOM"));

        assertThat(live.statusCode()).isEqualTo(200);
        assertThat(live.body()).contains("<strong>78</strong>", "saved ", "Continue to Expert mode");
        assertThat(portal.as("planner")
                        .get("/api/v1/engagements/" + id)
                        .json()
                        .path("totals")
                        .path("days")
                        .asInt())
                .isZero();
    }

    @Test
    void a_draft_comes_back_right_or_wrong_is_its_persons_alone_and_ends_with_the_submission() {
        UUID id = engine.at("Keeping", Step.SIZING);
        preview(id, LARGE.formatted("HUGE"));

        assertThat(planner.open(id, Step.SIZING).body()).contains("value=\"L\" checked", "Discard my input");
        assertThat(Visitor.signedIn(portal.address(), "planner2")
                        .open(id, Step.SIZING)
                        .body())
                .doesNotContain("value=\"L\" checked", "Discard my input");

        assertThat(planner.submitStep(id, Step.SIZING, LARGE.formatted("M") + "&action=continue")
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> late = planner.post(Visitor.path(id, Step.SIZING) + "/preview", "version=1&" + LARGE);
        assertThat(late.body()).contains("You have submitted this step in another window");
        engine.arrive(id, Step.SIZING);
        assertThat(planner.open(id, Step.SIZING).body()).doesNotContain("Discard my input");
    }

    @Test
    void a_draft_that_is_kept_while_its_step_is_submitted_does_not_outlive_it() throws Exception {
        UUID id = engine.at("Overtaking", Step.SIZING);
        long version = version(id);
        CompletableFuture<Answer<Instant>> kept = new CompletableFuture<>();

        transaction.executeWithoutResult(transactionStatus -> {
            submitting.submit(PLANNER, id, new SubmittingStep.Request(version, sized("M"), Channel.PORTAL));
            kept.completeAsync(() -> keeping.keep(PLANNER, id, sized("L"), version));
            await().atMost(10, TimeUnit.SECONDS).until(() -> waitingForALock() || kept.isDone());
        });

        assertThat(kept.get(10, TimeUnit.SECONDS)).isInstanceOf(Answer.Conflicting.class);
        engine.arrive(id, Step.SIZING);
        assertThat(planner.open(id, Step.SIZING).body()).doesNotContain("Discard my input");
    }

    @Test
    void an_old_page_that_holds_what_the_engagement_holds_leads_on() {
        UUID id = engine.at("Old page", Step.SCOPE);
        String old = planner.version(id, Step.SCOPE);
        portal.as("planner2")
                .version(Long.parseLong(old))
                .patch("/api/v1/engagements/" + id, "{\"name\":\"Renamed\"}")
                .isStatus(200);

        planner.post(Visitor.path(id, Step.SCOPE), "version=" + old + "&action=back");

        assertThat(portal.as("planner")
                        .get("/api/v1/engagements/" + id)
                        .json()
                        .path("progress")
                        .path("waitingForEngine")
                        .asBoolean())
                .as("the step was submitted")
                .isTrue();
    }

    @Test
    void a_draft_can_be_discarded() {
        UUID id = engine.at("Discarding", Step.SIZING);
        preview(id, LARGE.formatted("M"));

        planner.post(Visitor.path(id, Step.SIZING) + "/discard", "");

        assertThat(planner.open(id, Step.SIZING).body()).doesNotContain("value=\"L\" checked", "Discard my input");
    }

    @Test
    void the_second_of_two_editors_sees_both_values_and_takes_one_for_each_field() {
        UUID id = engine.opened("Two editors");
        String version = planner.version(id, Step.CONTEXT);
        portal.as("planner2")
                .version(Long.parseLong(version))
                .patch("/api/v1/engagements/" + id, "{\"name\":\"Theirs\"}")
                .isStatus(200);
        String mine = "name=Mine&customer=My+customer&durationYears=3&spreadPreset=AS_TYPED&y1=50&y2=25&y3=25"
                + "&action=continue";

        HttpResponse<String> conflict = planner.post(Visitor.path(id, Step.CONTEXT), "version=" + version + "&" + mine);

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body())
                .contains("take.name", "Theirs", "My customer")
                .contains("value=\"Mine\"", "Name of the engagement")
                .contains("changed this while you were editing", "Continue with these values")
                .doesNotContain("You changed this in another window");
        assertThat(planner.open(id, Step.CONTEXT).body())
                .contains("value=\"Mine\"", "Pete Planner has changed this engagement");

        String now = String.valueOf(
                portal.as("planner").get("/api/v1/engagements/" + id).version());
        assertThat(planner.post(
                                Visitor.path(id, Step.CONTEXT),
                                "version=" + now + "&take.name=theirs&take.customer=yours&" + mine)
                        .statusCode())
                .isEqualTo(303);
        JsonNode settled = portal.as("planner").get("/api/v1/engagements/" + id).json();
        assertThat(settled.path("name").asText()).isEqualTo("Theirs");
        assertThat(settled.path("customer").asText()).isEqualTo("My customer");
    }

    @Test
    void a_preset_with_the_stored_percentages_does_not_differ_from_them() {
        UUID id = engine.opened("Same spread");
        String version = planner.version(id, Step.CONTEXT);
        portal.as("planner2")
                .version(Long.parseLong(version))
                .patch("/api/v1/engagements/" + id, "{\"name\":\"Theirs\"}")
                .isStatus(200);

        assertThat(planner.post(
                                Visitor.path(id, Step.CONTEXT),
                                "version=" + version + "&name=Mine&customer=Northwind&durationYears=3"
                                        + "&spreadPreset=DEFAULT&y1=50&y2=25&y3=25&action=continue")
                        .body())
                .contains("take.name")
                .doesNotContain("take.spreadPreset", "take.y1");
    }

    @Test
    void whoever_only_comments_has_changed_nothing() {
        UUID id = engine.opened("Commented");
        String version = planner.version(id, Step.CONTEXT);
        portal.as("planner2")
                .version(Long.parseLong(version))
                .patch("/api/v1/engagements/" + id, "{\"name\":\"Theirs\"}")
                .isStatus(200);
        planner.post("/engagements/" + id + "/comments", "comment=Looks+good");

        assertThat(planner.post(
                                Visitor.path(id, Step.CONTEXT),
                                "version=" + version + "&name=Mine&customer=Northwind&action=continue")
                        .body())
                .contains("Pete Planner changed this while you were editing");
    }

    @Test
    void a_draft_that_its_person_has_overtaken_elsewhere_says_so() {
        UUID id = engine.at("Own window", Step.SIZING);
        preview(id, LARGE.formatted("M"));
        portal.as("planner")
                .version(version(id))
                .patch("/api/v1/engagements/" + id, "{\"name\":\"Renamed\"}")
                .isStatus(200);

        assertThat(planner.open(id, Step.SIZING).body()).contains("You have changed this engagement in another window");
    }

    @Test
    void a_step_that_somebody_else_submitted_names_them() {
        UUID id = engine.at("Overtaken while typing", Step.SCOPE);
        long version = version(id);
        portal.as("planner2")
                .version(version)
                .post("/api/v1/engagements/" + id + "/steps/SCOPE", StandInEngine.entry(Step.SCOPE))
                .isStatus(202);
        portal.as("planner")
                .version(version(id))
                .patch("/api/v1/engagements/" + id, "{\"name\":\"Renamed\"}")
                .isStatus(200);

        assertThat(planner.post(Visitor.path(id, Step.SCOPE) + "/preview", "version=" + version + "&scopeTypes=")
                        .body())
                .contains("Pete Planner has submitted this step");
    }

    @Test
    void whoever_submits_a_step_that_somebody_else_submitted_keeps_the_entry() {
        UUID id = engine.at("Overtaken", Step.SCOPE);
        String version = planner.version(id, Step.SCOPE);
        engine.submit(id, Step.SCOPE, StandInEngine.entry(Step.SCOPE)).isStatus(202);
        engine.arrive(id, Step.SCENARIOS);

        HttpResponse<String> late = planner.post(
                Visitor.path(id, Step.SCOPE), "version=" + version + "&scopeTypes=platform-types&action=continue");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("You changed this in another window", "Strategy &amp; Foundation")
                .contains("is kept as a draft", "Go to current step", Visitor.path(id, Step.SCOPE) + "/discard")
                .doesNotContain("take.scopeTypes", "Read only: this step is not open");
    }

    @Test
    void an_entry_that_is_faster_than_the_workflow_is_taken_as_soon_as_the_step_has_come() throws Exception {
        UUID id = onTheWayToScope("Fast");
        String entry = "version=" + version(id) + "&scopeTypes=platform-types&action=continue";

        CompletableFuture<HttpResponse<String>> submitted =
                CompletableFuture.supplyAsync(() -> planner.post(Visitor.path(id, Step.SCOPE), entry));
        engine.arrive(id, Step.SCOPE);

        assertThat(submitted.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(303);
        assertThat(portal.as("planner")
                        .get("/api/v1/engagements/" + id)
                        .json()
                        .path("progress")
                        .path("visited")
                        .toString())
                .contains("SCOPE");
    }

    @Test
    void an_entry_for_a_step_that_does_not_come_is_kept_until_it_does() {
        UUID id = onTheWayToScope("Slow");

        HttpResponse<String> early = planner.post(
                Visitor.path(id, Step.SCOPE), "version=" + version(id) + "&scopeTypes=platform-types&action=continue");

        assertThat(early.headers().firstValue("Location").orElseThrow()).endsWith("/wizard?kept=scope");
        assertThat(planner.get("/engagements/" + id + "/wizard?kept=scope").body())
                .contains("was saved as a draft");
        engine.arrive(id, Step.SCOPE);
        assertThat(planner.open(id, Step.SCOPE).body()).contains("value=\"platform-types\" checked");
    }

    private boolean waitingForALock() {
        return jdbc.sql("select exists (select from pg_stat_activity where wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single();
    }

    private static StepEntry sized(String size) {
        return new SizingEntry(
                Intent.of("continue"),
                Input.of(Stream.of("li-foundation", "li-data", "li-audit")
                        .map(key -> SizingEntry.Line.of(key, Size.valueOf(size)))
                        .toList()));
    }

    private UUID onTheWayToScope(String name) {
        UUID id = engine.opened(name);
        engine.submit(id, Step.CONTEXT, StandInEngine.entry(Step.CONTEXT)).isStatus(202);
        return id;
    }

    private long version(UUID id) {
        return portal.as("planner").get("/api/v1/engagements/" + id).version();
    }

    private HttpResponse<String> preview(UUID id, String fields) {
        return planner.post(
                Visitor.path(id, Step.SIZING) + "/preview",
                "version=" + planner.version(id, Step.SIZING) + "&" + fields);
    }
}
