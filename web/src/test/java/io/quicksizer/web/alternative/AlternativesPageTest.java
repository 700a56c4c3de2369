package io.quicksizer.web.alternative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import io.quicksizer.web.SignedInBrowser;
import io.quicksizer.web.StandInEngine;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class AlternativesPageTest {
    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Test
    void alternatives_are_saved_compared_and_switched_on_one_page() {
        UUID id = engine.at("Packages", Step.REVIEW);
        SignedInBrowser planner = planner();
        assertThat(planner.get(page(id)).isStatus(200).text())
                .contains("There is only one sizing so far", "Current entries");

        assertThat(save(planner, id, "Large", "").text()).contains("This is now the active alternative", "Large");
        engine.submit(id, Step.REVIEW, "{\"action\":\"jump\",\"jumpTo\":\"SIZING\"}")
                .isStatus(202);
        engine.arrive(id, Step.SIZING);
        engine.submit(id, Step.SIZING, """
                {"lines":[{"key":"li-foundation","size":"S"},{"key":"li-data","size":"S"},{"key":"li-audit","size":"S"}],
                 "action":"continue"}""").isStatus(202);
        engine.arrive(id, Step.REVIEW);
        assertThat(planner.get(page(id)).text())
                .contains("Large has changed since it was saved", "Save; leave Large as it was saved");
        assertThat(save(planner, id, "Small", "").isStatus(409).text())
                .contains("Choose whether it keeps these changes");
        assertThat(save(planner, id, "Small", "NEW").isStatus(200).text())
                .contains("Compared with the active one", "alternatives-differ");

        JsonNode before = json(id);
        assertThat(before.at("/alternatives").findValuesAsText("name")).containsExactly("Large", "Small");
        assertThat(before.at("/alternatives/0/active").asBoolean()).isFalse();
        planner.post(
                        page(id) + "/" + before.at("/alternatives/0/id").asText() + "/switch",
                        Map.of("version", before.path("version").asText()))
                .isStatus(200);

        JsonNode after = json(id);
        assertThat(after.at("/alternatives/0/active").asBoolean()).isTrue();
        assertThat(after.at("/alternatives/0/days")).isEqualTo(before.at("/alternatives/0/days"));
        assertThat(after.at("/alternatives/1/days")).isEqualTo(before.at("/alternatives/1/days"));
        assertThat(after.at("/alternatives/1/unfinished").isNull()).isTrue();
    }

    @Test
    void engagement_and_wizard_name_the_active_alternative_and_lead_to_the_others() {
        UUID id = engine.at("Named", Step.SCOPE);
        SignedInBrowser planner = planner();
        assertThat(planner.get("/engagements/" + id).text()).contains("/alternatives\">Alternatives</a>");
        save(planner, id, "Whole scope", "");

        assertThat(planner.get("/engagements/" + id).text())
                .contains("One alternative</a>", "Alternative: Whole scope");
        assertThat(planner.get("/engagements/" + id + "/steps/scope").text())
                .contains("Alternative: Whole scope", "One alternative</a>");
    }

    @Test
    void a_wrong_name_is_reported_at_the_field_and_stays_typed() {
        UUID id = engine.opened("Wrong name");
        assertThat(save(planner(), id, " ", "").isStatus(422).text()).contains("aria-invalid=\"true\"");
        String longName = "x".repeat(61);
        assertThat(save(planner(), id, longName, "").isStatus(422).text()).contains("value=\"" + longName + "\"", "60");
    }

    @Test
    void a_name_that_is_put_right_does_not_go_with_what_somebody_else_changed_meanwhile() {
        UUID id = engine.opened("Changed meanwhile");
        String read = json(id).path("version").asText();
        save(planner(), id, "Theirs", "").isStatus(200);

        String again = planner()
                .post(page(id), Map.of("name", " ", "version", read))
                .isStatus(422)
                .text();

        assertThat(again)
                .contains("name=\"version\" value=\"" + read + "\"")
                .doesNotContain(
                        "name=\"version\" value=\"" + json(id).path("version").asText());
        assertThat(planner()
                        .post(page(id), Map.of("name", "Mine", "version", read))
                        .isStatus(409)
                        .text())
                .contains("name=\"version\" value=\"" + json(id).path("version").asText() + "\"");
    }

    @Test
    void who_may_read_only_sees_them_without_any_button() {
        UUID id = engine.opened("Read only");
        save(planner(), id, "Large", "");

        assertThat(new SignedInBrowser(portal, "viewer")
                        .get(page(id))
                        .isStatus(200)
                        .text())
                .contains("Large", "while the engagement is waiting in a step")
                .doesNotContain("Save as alternative", "Rename");
        portal.as("viewer")
                .version(1)
                .post("/api/v1" + page(id), "{\"name\":\"Mine\"}")
                .isStatus(403);
        portal.as("planner").post("/api/v1" + page(id), "{\"name\":\"Mine\"}").isProblem(428, "version-required");
    }

    @Test
    void what_is_offered_too_is_named_at_the_review_and_compared_on_the_decision_page() {
        UUID id = engine.at("Two offers", Step.REVIEW);
        SignedInBrowser planner = planner();
        save(planner, id, "Large", "");
        save(planner, id, "Same again", "");
        JsonNode large = json(id).at("/alternatives/0");
        planner.post(
                        page(id) + "/" + large.path("id").asText() + "/offer",
                        Map.of("version", json(id).path("version").asText()))
                .isStatus(200);
        assertThat(planner.get("/engagements/" + id + "/steps/review").text()).contains("Also offered", "<p>Large</p>");

        engine.submittedBy("planner", id);

        String revision = portal.as("approver")
                .get("/api/v1/engagements/" + id + "/revisions")
                .json()
                .findValue("id")
                .asText();
        engine.submitted("Without offers");
        SignedInBrowser approver = new SignedInBrowser(portal, "approver");
        assertThat(approver.get("/approvals").text())
                .contains(
                        "/approvals/" + revision + "\"",
                        "Alternatives are offered; decide on the page of the revision.")
                .doesNotContain(revision + ":");
        assertThat(approver.post("/approvals/several", Map.of("chosen", revision + ":" + hash(id)))
                        .text())
                .contains("No revision was approved.", "has alternatives that you have to review");
        assertThat(approver.get("/approvals/" + revision).isStatus(200).text())
                .contains("Offered alternatives", "Compared with the submitted one", "Large", "Spread in %");
        assertThat(portal.as("approver")
                        .get("/api/v1/revisions/" + revision)
                        .json()
                        .at("/content/offers/0/name")
                        .asText())
                .isEqualTo("Large");
    }

    private String hash(UUID id) {
        return portal.as("approver")
                .get("/api/v1/engagements/" + id + "/revisions")
                .json()
                .findValue("contentSha256")
                .asText();
    }

    private Reply save(SignedInBrowser planner, UUID id, String name, String changes) {
        Map<String, String> fields =
                Map.of("name", name, "version", json(id).path("version").asText());
        return planner.post(page(id), changes.isEmpty() ? fields : with(fields, changes));
    }

    private static Map<String, String> with(Map<String, String> fields, String changes) {
        return Map.of("name", fields.get("name"), "version", fields.get("version"), "changes", changes);
    }

    private JsonNode json(UUID id) {
        return portal.as("planner").get("/api/v1" + page(id)).isStatus(200).json();
    }

    private SignedInBrowser planner() {
        return new SignedInBrowser(portal, "planner");
    }

    private static String page(UUID id) {
        return "/engagements/" + id + "/alternatives";
    }
}
