package io.quicksizer.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.SignedInBrowser;
import io.quicksizer.web.StandInEngine;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dry run, the removal, and what is remembered of it. */
@PortalTest
@QuicksizerDatabase(sharedAs = "portal-retention")
class RetentionTest {
    private static final String RETENTION = "/api/v1/operations/retention";

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_dry_run_tells_what_the_removal_removes_and_changes_nothing() {
        oldDraft();
        assertThat(line(portal.as("admin").get(RETENTION).isStatus(200).json(), "STEP_DRAFTS")
                        .path("expired")
                        .asInt())
                .isEqualTo(1);
        assertThat(drafts()).isEqualTo(2);

        JsonNode removed = portal.as("admin").post(RETENTION).isStatus(200).json();

        assertThat(line(removed, "STEP_DRAFTS").path("expired").asInt()).isEqualTo(1);
        assertThat(drafts()).isEqualTo(1);
        assertThat(line(removed, "AUDIT").path("keptDays").isNull()).isTrue();
        assertThat(jdbc.sql(
                                "select detail from audit_entry where action = 'retention.remove' and actor = 'admin' order by seq desc limit 1")
                        .query(String.class)
                        .single())
                .contains("\"STEP_DRAFTS\":1");
        jdbc.sql("delete from step_draft").update();
    }

    @Test
    void only_administrators_see_and_remove() {
        portal.as("planner").get(RETENTION).isProblem(403, "not-allowed");
        portal.as("planner").post(RETENTION).isProblem(403, "not-allowed");
    }

    @Test
    void the_page_shows_the_dry_run_and_removes_after_a_question() {
        oldDraft();
        SignedInBrowser admin = new SignedInBrowser(portal, "admin");
        assertThat(admin.get("/operations/retention").isStatus(200).text())
                .contains("Audit log", "always", "Remove due data");
        assertThat(admin.get("/operations/retention", Map.of("Accept-Language", "de"))
                        .text())
                .contains("Aufbewahrung");
        assertThat(admin.post("/operations/retention", Map.of("confirmed", "true"))
                        .text())
                .contains("rows were removed");
        assertThat(drafts()).isEqualTo(1);
        jdbc.sql("delete from step_draft").update();
    }

    private void oldDraft() {
        UUID id = engine.opened("Drafts");
        jdbc.sql("insert into step_draft values (:id, 'SCOPE', 'planner', '{}', 0, now() - interval '200 days')")
                .param("id", id)
                .update();
        jdbc.sql("insert into step_draft values (:id, 'SCOPE', 'planner2', '{}', 0, now())")
                .param("id", id)
                .update();
    }

    private int drafts() {
        return jdbc.sql("select count(*) from step_draft").query(Integer.class).single();
    }

    private static JsonNode line(JsonNode report, String kind) {
        for (JsonNode line : report) {
            if (line.path("kind").asText().equals(kind)) {
                return line;
            }
        }
        throw new AssertionError(kind);
    }
}
