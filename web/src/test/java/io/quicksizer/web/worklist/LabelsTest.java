package io.quicksizer.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import io.quicksizer.web.Visitor;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tags, templates, hand-overs, mentions and hints as people see them. */
@PortalTest
class LabelsTest {
    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    private Visitor planner;

    @BeforeEach
    void signIn() {
        planner = Visitor.signedIn(portal, "planner");
        planner.get("/");
    }

    @Test
    void a_tag_of_an_engagement_filters_lists_on_pages_and_in_the_api() {
        UUID id = engine.opened("Tagged");
        UUID other = engine.opened("Not tagged");

        assertThat(planner.submit("/engagements/" + id + "/tags", Map.of("tag", "Key  Account"))
                        .body())
                .contains("href=\"/engagements?tag=key%20account\"", "Remove the tag key account");
        assertThat(planner.get("/engagements?tag=Key+Account").body())
                .contains("/engagements/" + id)
                .doesNotContain("/engagements/" + other);
        assertThat(portal.as("planner")
                        .get("/api/v1/engagements?tag=key%20account")
                        .json()
                        .at("/engagements/0/tags/0")
                        .asText())
                .isEqualTo("key account");
        assertThat(planner.submit("/engagements/" + id + "/tags", Map.of("tag", "x".repeat(41)))
                        .body())
                .contains("Shorten this text to at most 40 characters", "id=\"labels-wrong\"");
        portal.as("planner")
                .json("PUT", "/api/v1/engagements/" + id + "/tags", "{\"tags\":[\"\u200B\"]}")
                .isProblem(422, "invalid");
        portal.as("viewer")
                .json("PUT", "/api/v1/engagements/" + id + "/tags", "{\"tags\":[]}")
                .isStatus(403);
        assertThat(portal.as("planner")
                        .json("PUT", "/api/v1/engagements/" + id + "/tags", "{\"tags\":[\"#B\",\"a\"]}")
                        .isStatus(200)
                        .json()
                        .path("tags")
                        .toString())
                .isEqualTo("[\"a\",\"b\"]");
    }

    @Test
    void a_template_leaves_the_lists_of_work_and_is_offered_to_start_from() {
        UUID id = engine.opened("Standard package");

        assertThat(planner.submit("/engagements/" + id + "/template", Map.of("template", "true"))
                        .body())
                .contains("This is a template", "Make it a regular engagement");

        assertThat(planner.get("/engagements?q=standard+package").body()).doesNotContain("/engagements/" + id);
        assertThat(planner.get("/engagements?templates=true").body()).contains("/engagements/" + id, "template");
        String work = planner.get("/").body();
        assertThat(work).contains("Start from a template", "<option value=\"" + id + "\">Standard package");
        assertThat(work).doesNotContain("/engagements/" + id + "/wizard");

        UUID submitted = engine.submitted("Too late for a template");
        assertThat(planner.submit("/engagements/" + submitted + "/template", Map.of("template", "true"))
                        .body())
                .contains("Only a draft that was never submitted can be a template");
        planner.submit("/engagements/" + id + "/template", Map.of("template", "false"));
        assertThat(planner.get("/engagements?q=standard+package").body()).contains("/engagements/" + id);
    }

    @Test
    void several_are_handed_over_with_one_undo_and_what_stays_is_named_with_its_reason() {
        UUID one = engine.opened("Handed over in bulk");
        UUID other = engine.opened("Kept by its owner");
        planner.get("/engagements");
        planner.submit("/engagements/bulk", Map.of("action", "HAND_OVER", "person", "planner2", "chosen", other + ""));

        String done = planner.submit(
                        "/engagements/bulk",
                        Map.of("action", "HAND_OVER", "person", "planner2", "chosen", one + "," + other))
                .body();
        assertThat(done)
                .contains("One engagement was handed to", "One was not changed", "<strong>Kept by its owner</strong>")
                .contains("No change needed.", "value=\"TAKE_BACK\"");

        assertThat(planner.submit("/engagements/bulk", Map.of("action", "TAKE_BACK", "chosen", one + ""))
                        .body())
                .contains("One engagement was taken back");
        assertThat(portal.as("planner")
                        .get("/api/v1/engagements/" + one)
                        .json()
                        .path("owner")
                        .asText())
                .isEqualTo("planner");
        assertThat(planner.submit(
                                "/engagements/bulk",
                                Map.of("action", "HAND_OVER", "person", "viewer", "chosen", one + ""))
                        .body())
                .contains("is not a planner");
    }

    @Test
    void a_mention_is_unread_until_its_engagement_is_opened_and_the_badge_says_so() {
        UUID id = engine.opened("Talked about");
        Visitor colleague = Visitor.signedIn(portal, "planner2");
        colleague.get("/work/badge");
        colleague.get("/");
        colleague.submit("/work/mentions/read", Map.of());
        assertThat(colleague.get("/work/badge").body()).doesNotContain("count");
        planner.submit("/engagements/" + id + "/comments", Map.of("comment", "@Planner2 please look"));

        assertThat(colleague.get("/").body()).contains("Unread:", "Mark all as read");
        assertThat(colleague.get("/work/badge").body()).contains("<span class=\"count\">1");
        colleague.get("/engagements/" + id);
        assertThat(colleague.get("/").body()).contains("please look").doesNotContain("Unread:");
        assertThat(colleague.get("/work/badge").body()).doesNotContain("count");
    }

    @Test
    void a_hint_is_shown_to_each_person_until_it_is_dismissed() {
        Visitor viewer = Visitor.signedIn(portal, "viewer");
        assertThat(viewer.get("/engagements").body()).contains("value=\"engagements\"", "Got it");

        assertThat(viewer.submit("/hints", Map.of("hint", "engagements", "back", "/engagements"))
                        .body())
                .doesNotContain("Got it");
        assertThat(planner.get("/engagements").body()).contains("Got it");
        assertThat(viewer.submit("/hints/restore", Map.of("back", "/engagements"))
                        .body())
                .contains("Got it");
        assertThat(viewer.submit("/hints", Map.of("hint", "<b>")).statusCode()).isEqualTo(400);
    }

    @Test
    void who_withdrew_sees_the_way_back_and_goes_on() {
        UUID id = engine.at("Withdrawn by mistake", Step.SIZING);
        planner.submit("/engagements/" + id + "/undo-withdrawal", Map.of());
        assertThat(planner.get("/engagements/" + id).body()).doesNotContain("Undo withdrawal");
        engine.withdrawn(id);

        assertThat(planner.get("/engagements/" + id).body()).contains("Undo withdrawal");
        assertThat(planner.submit("/engagements/" + id + "/undo-withdrawal", Map.of())
                        .body())
                .contains("The withdrawal was undone. You are working on revision 1", "Draft")
                .doesNotContain("Undo withdrawal<");
    }
}
