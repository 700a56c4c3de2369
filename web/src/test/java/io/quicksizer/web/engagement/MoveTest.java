package io.quicksizer.web.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import io.quicksizer.web.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** An engagement over a newer catalogue; it has a database of its own because it publishes. */
@PortalTest
@QuicksizerDatabase(sharedAs = "portal-moving")
class MoveTest {
    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void an_engagement_moves_to_a_newer_catalogue_after_showing_what_changes_line_by_line() {
        UUID id = engine.at("Moves", Step.REVIEW);
        UUID submitted = engine.submitted("Stays");
        UUID inBulk = engine.at("Moves in bulk", Step.REVIEW);
        String path = "/api/v1/engagements/" + id;
        Visitor planner = Visitor.signedIn(portal, "planner");
        assertThat(planner.get("/engagements/" + id + "/move").body()).contains("uses the published catalogue");
        new ResourceDatabasePopulator(new ClassPathResource("catalogue-next.sql")).execute(database);

        assertThat(planner.get("/engagements/" + id).body())
                .contains("Catalogue version 2 is published", "href=\"/engagements/" + id + "/move\"");
        assertThat(planner.get("/engagements/" + submitted).body()).doesNotContain("/move\"");

        long version = portal.as("planner").get(path).version();
        double before = total(path);
        JsonNode foreseen =
                portal.as("planner").get(path + "/move").isStatus(200).json();
        assertThat(foreseen.path("from").asInt()).isEqualTo(1);
        assertThat(foreseen.path("to").asInt()).isEqualTo(2);
        assertThat(foreseen.path("movable").asBoolean()).isTrue();
        assertThat(line(foreseen, "li-data").path("before").asDouble()).isEqualTo(40);
        assertThat(line(foreseen, "li-data").path("after").asDouble()).isEqualTo(44);
        assertThat(line(foreseen, "li-audit").path("after").isNull()).isTrue();
        assertThat(total(path)).isEqualTo(before);

        HttpResponse<String> page = planner.get("/engagements/" + id + "/move");
        assertThat(page.body()).contains("Licence audit", "Removed", "Data platform", "+4", "Move to version 2 now");

        portal.as("planner")
                .version(version + 7)
                .post(path + "/move", "{\"catalogue\":2}")
                .isProblem(409, "conflict");
        JsonNode overtaken = portal.as("planner")
                .version(version)
                .post(path + "/move", "{\"catalogue\":1}")
                .isProblem(409, "conflict")
                .json();
        assertThat(overtaken.at("/change/by").asText()).isEqualTo("admin");
        assertThat(overtaken.at("/change/at").asText()).isEqualTo("2026-02-06T08:00:00Z");
        assertThat(overtaken.path("detail").asText()).startsWith("Version 2 was published by ");
        portal.as("viewer")
                .version(version)
                .post(path + "/move", "{\"catalogue\":2}")
                .isStatus(403);
        assertThat(total(path)).isEqualTo(before);

        HttpResponse<String> moved = planner.submit(
                "/engagements/" + id + "/move", Map.of("version", String.valueOf(version), "catalogue", "2"));
        assertThat(moved.uri().getPath()).isEqualTo("/engagements/" + id);
        assertThat(total(path)).isEqualTo(before + 4 - 8);
        assertThat(portal.as("planner").get(path + "/move").json().path("to").asInt())
                .isEqualTo(2);
        assertThat(jdbc.sql("select detail from audit_entry where action = 'engagement.move-catalogue'"
                                + " and outcome = 'DONE'")
                        .query(String.class)
                        .single())
                .contains("\"from\":1", "\"to\":2", "Licence audit");

        String other = "/api/v1/engagements/" + submitted;
        assertThat(portal.as("planner")
                        .get(other + "/move")
                        .json()
                        .path("movable")
                        .asBoolean())
                .isFalse();
        portal.as("planner")
                .version(portal.as("planner").get(other).version())
                .post(other + "/move", "{\"catalogue\":2}")
                .isProblem(409, "conflict");
        inBulk(planner, inBulk, submitted);
    }

    /** One undo brings back what the newer version lacks; what can't be moved is named with its reason. */
    private void inBulk(Visitor planner, UUID one, UUID submitted) {
        String path = "/api/v1/engagements/" + one;
        double before = total(path);
        String list = planner.get("/engagements").body();
        assertThat(list).contains("Move to catalogue 2");

        String moved = planner.submit("/engagements/bulk", Map.of("action", "MOVE", "chosen", one + "," + submitted))
                .body();
        assertThat(moved)
                .contains("One engagement was moved", "value=\"UNDO_MOVE\"", "<strong>Northwind – 3-year plan</strong>")
                .contains("Only an engagement that waits in a step of the wizard can move");
        assertThat(total(path)).isEqualTo(before + 4 - 8);

        Visitor colleague = Visitor.signedIn(portal, "planner2");
        colleague.get("/engagements");
        assertThat(colleague
                        .submit("/engagements/bulk", Map.of("action", "UNDO_MOVE", "chosen", one + ""))
                        .body())
                .contains("Only the person who did this can undo it");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'engagement.undo-move'"
                                + " and outcome = 'REFUSED' and actor = 'planner2'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        assertThat(planner.submit("/engagements/bulk", Map.of("action", "UNDO_MOVE", "chosen", one + ""))
                        .body())
                .contains("One engagement was moved back");
        assertThat(total(path)).isEqualTo(before);
        assertThat(planner.submit("/engagements/bulk", Map.of("action", "UNDO_MOVE", "chosen", one + ""))
                        .body())
                .contains("can no longer be undone");
    }

    private double total(String path) {
        return portal.as("planner").get(path).json().at("/totals/days").asDouble();
    }

    private static JsonNode line(JsonNode move, String key) {
        for (JsonNode line : move.path("lineItems")) {
            if (line.path("key").asText().equals(key)) {
                return line;
            }
        }
        throw new AssertionError(key + " is not in " + move);
    }
}
