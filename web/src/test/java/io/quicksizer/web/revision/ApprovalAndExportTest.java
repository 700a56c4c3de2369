package io.quicksizer.web.revision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import io.quicksizer.web.StandInEngine;
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
                .blames("decision");
        portal.as("approver")
                .post(ALL + id + "/decision", "{\"decision\":\"reject\"}")
                .isProblem(422, "invalid")
                .blames("comment");
        Reply decided = portal.as("approver")
                .post(ALL + id + "/decision", "{\"decision\":\"approve\"}")
                .isStatus(202);
        assertThat(decided.json().path("contentSha256").asText())
                .isEqualTo(revision.path("contentSha256").asText());
        portal.as("approver2")
                .post(ALL + id + "/decision", "{\"decision\":\"approve\"}")
                .isProblem(409, "conflict");
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
        assertThat(exports.findValuesAsText("kind")).containsExactly("CSV", "PDF");
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
