package io.quicksizer.web.revision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import io.quicksizer.web.StandInEngine;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ApprovalAndExportTest {
    private static final String ALL = "/api/v1/engagements/";

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Test
    void an_approver_reads_the_submitted_revision_and_decides_it_once() {
        UUID id = engine.submitted("Deciding");
        JsonNode summary = portal.as("approver")
                .get(ALL + id + "/revisions")
                .isStatus(200)
                .json()
                .get(0);
        assertThat(summary.path("status").asText()).isEqualTo("SUBMITTED");

        JsonNode revision = portal.as("approver")
                .get("/api/v1/revisions/" + summary.path("id").asText())
                .isStatus(200)
                .json();
        assertThat(revision.path("content").path("totals").path("days").asInt()).isEqualTo(85);
        assertThat(revision.path("submittedBy").asText()).isEqualTo("planner");
        assertThat(revision.path("comment").asText()).isEqualTo("please");

        portal.as("approver")
                .post(ALL + id + "/decision", "{}")
                .isProblem(422, "invalid")
                .blames("decision")
                .blames("contentSha256");
        portal.as("approver")
                .post(ALL + id + "/decision", "{\"decision\":\"reject\"}")
                .isProblem(422, "invalid")
                .blames("comment");
        JsonNode signOff =
                portal.as("approver").get(ALL + id + "/sign-off").isStatus(200).json();
        Reply decided = portal.as("approver")
                .post(ALL + id + "/decision", approve(signOff))
                .isStatus(202);
        assertThat(decided.json().path("contentSha256").asText())
                .isEqualTo(revision.path("contentSha256").asText());
        portal.as("approver2").post(ALL + id + "/decision", approve(signOff)).isProblem(409, "conflict");
        portal.as("approver").get(ALL + id + "/sign-off").isProblem(404, "not-found");
    }

    @Test
    void the_sign_off_shows_what_waits_and_whether_the_reader_may_decide() {
        UUID id = engine.submitted("Shown");

        JsonNode signOff =
                portal.as("approver").get(ALL + id + "/sign-off").isStatus(200).json();
        assertThat(signOff.path("number").asInt()).isEqualTo(1);
        assertThat(signOff.path("level").asInt()).isEqualTo(1);
        assertThat(signOff.path("group").asText()).isEqualTo("approvers");
        assertThat(signOff.path("dueAt").isTextual()).isTrue();
        assertThat(signOff.path("comment").asText()).isEqualTo("please");
        assertThat(signOff.path("content").path("totals").path("days").asInt()).isEqualTo(85);
        assertThat(signOff.path("mayDecide").asBoolean()).isTrue();
        assertThat(signOff.path("refusal").isNull()).isTrue();

        JsonNode seenByPlanner =
                portal.as("planner").get(ALL + id + "/sign-off").isStatus(200).json();
        assertThat(seenByPlanner.path("mayDecide").asBoolean()).isFalse();
        assertThat(seenByPlanner.path("refusal").asText()).isNotBlank();
    }

    @Test
    void there_is_no_sign_off_before_something_has_been_submitted() {
        UUID id = engine.opened("Too early");

        portal.as("planner").get(ALL + id + "/sign-off").isProblem(404, "not-found");
        portal.as("approver").get(ALL + id + "/sign-off").isProblem(404, "not-found");
    }

    @Test
    void a_decision_on_another_content_is_a_conflict_that_shows_both_hashes_and_changes_nothing() {
        UUID id = engine.submitted("Other content");
        String waiting = portal.as("approver")
                .get(ALL + id + "/sign-off")
                .json()
                .path("contentSha256")
                .asText();
        String other = "0".repeat(64);

        Reply conflict = portal.as("approver")
                .post(ALL + id + "/decision", "{\"decision\":\"approve\",\"contentSha256\":\"" + other + "\"}")
                .isProblem(409, "conflict");

        assertThat(conflict.json().path("differences").get(0))
                .hasToString(
                        "{\"field\":\"contentSha256\",\"yours\":\"" + other + "\",\"theirs\":\"" + waiting + "\"}");
        portal.as("approver").get(ALL + id + "/sign-off").isStatus(200);
    }

    @Test
    void an_approver_finds_what_was_submitted_and_nothing_else() {
        UUID draft = engine.at("Findable", Step.SCOPE);
        UUID submitted = engine.submitted("Findable");

        assertThat(found("approver", "?q=northwind&limit=200"))
                .contains(submitted.toString())
                .doesNotContain(draft.toString());
        assertThat(found("approver", "?status=in-approval&step=sign-off&limit=200"))
                .contains(submitted.toString());
        assertThat(found("viewer", "?q=northwind&limit=200")).contains(draft.toString(), submitted.toString());
    }

    private List<String> found(String person, String query) {
        return portal.as(person)
                .get("/api/v1/engagements" + query)
                .isStatus(200)
                .json()
                .path("engagements")
                .findValuesAsText("id");
    }

    private static String approve(JsonNode signOff) {
        return "{\"decision\":\"approve\",\"contentSha256\":\""
                + signOff.path("contentSha256").asText() + "\"}";
    }

    @Test
    void documents_leave_as_attachments_byte_for_byte() throws Exception {
        UUID id = engine.submitted("Exporting");
        engine.render(id);
        String revision = portal.as("planner")
                .get(ALL + id + "/revisions")
                .json()
                .get(0)
                .path("id")
                .asText();

        JsonNode exports = portal.as("viewer")
                .get("/api/v1/revisions/" + revision + "/exports")
                .isStatus(200)
                .json();
        assertThat(exports.findValuesAsText("kind")).containsExactly("CSV", "INTERNAL_PDF", "PDF", "XLSX");
        for (JsonNode export : exports) {
            Reply content =
                    portal.as("viewer").get(export.path("content").asText()).isStatus(200);
            assertThat(content.header("Content-Disposition"))
                    .startsWith("attachment")
                    .contains(export.path("fileName").asText());
            assertThat(content.header("Content-Type"))
                    .startsWith(export.path("mediaType").asText().replaceFirst(";.*", ""));
            assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(content.header("ETag"))
                    .isEqualTo("\"" + export.path("sha256").asText() + "\"");
            assertThat(java.util.HexFormat.of()
                            .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                    .digest(content.bytes())))
                    .isEqualTo(export.path("sha256").asText());
        }
    }
}
