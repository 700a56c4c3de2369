package io.quicksizer.web.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.db.testing.TestDatabase;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import io.quicksizer.web.StandInEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class EngagementApiTest {
    private static final String ALL = "/api/v1/engagements";

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private TestDatabase testDatabase;

    @Test
    void opening_answers_where_it_is_and_hands_the_start_to_the_outbox() {
        Reply created = portal.as("planner")
                .header("X-Correlation-Id", "opening-test-1")
                .post(ALL, "{\"name\":\" Fabrikam \",\"customer\":\"Fabrikam AG\"}")
                .isStatus(201);

        JsonNode engagement = created.json();
        assertThat(created.header("Location"))
                .isEqualTo(ALL + "/" + engagement.path("id").asText());
        assertThat(created.version()).isEqualTo(engagement.path("version").asLong());
        assertThat(engagement.path("name").asText()).isEqualTo("Fabrikam");
        assertThat(engagement.path("owner").asText()).isEqualTo("planner");
        assertThat(engagement.path("team").asText()).isEqualTo("north");
        assertThat(engagement.path("spread")).hasToString("[50,25,25]");
        assertThat(engagement.path("progress").path("waitingForEngine").asBoolean())
                .isTrue();
        UUID id = UUID.fromString(engagement.path("id").asText());
        assertThat(testDatabase
                        .jdbc()
                        .queryForObject("select count(*) from outbox_message where aggregate_id = ?", Long.class, id))
                .isEqualTo(1);
        assertThat(testDatabase
                        .jdbc()
                        .queryForList(
                                "select action from audit_entry where correlation_id = 'opening-test-1'", String.class))
                .containsExactly("engagement.open");
    }

    @Test
    void what_is_missing_or_too_long_is_refused_at_its_field() {
        portal.as("planner").post(ALL, "{}").isProblem(422, "invalid").blames("name");
        portal.as("planner")
                .post(ALL, "{\"name\":\"  \"}")
                .isProblem(422, "invalid")
                .blames("name");
        portal.as("planner")
                .post(ALL, "{\"name\":\"x\",\"customer\":\"" + "c".repeat(201) + "\"}")
                .isProblem(422, "invalid")
                .blames("customer");
        portal.as("planner")
                .post(ALL, "{\"name\":\"x\",\"owner\":\"admin\"}")
                .isProblem(400, "unreadable")
                .blames("owner");
    }

    @Test
    void a_change_names_the_version_it_changes() {
        UUID id = engine.opened("Renaming");
        String path = ALL + "/" + id;
        long version = portal.as("planner").get(path).isStatus(200).version();

        portal.as("planner").patch(path, "{\"name\":\"New\"}").isProblem(428, "version-required");
        portal.as("planner")
                .header("If-Match", "*")
                .patch(path, "{\"name\":\"New\"}")
                .isProblem(400, "unreadable");
        Reply renamed = portal.as("planner2")
                .version(version)
                .patch(path, "{\"name\":\"New\"}")
                .isStatus(200);
        assertThat(renamed.json().path("name").asText()).isEqualTo("New");
        assertThat(renamed.version()).isGreaterThan(version);

        Reply stale = portal.as("planner")
                .version(version)
                .patch(path, "{\"name\":\"Mine\"}")
                .isProblem(409, "conflict");
        assertThat(stale.version()).isEqualTo(renamed.version());
        assertThat(stale.json().path("currentVersion").asLong()).isEqualTo(renamed.version());
        assertThat(stale.json().at("/change/by").asText()).isEqualTo("planner2");
        assertThat(stale.json().at("/change/own").asBoolean()).isFalse();
        assertThat(stale.json().at("/change/at").asText()).isNotEmpty();
        assertThat(stale.json().path("detail").asText()).startsWith("This engagement was changed by ");
        assertThat(stale.json().path("differences").get(0))
                .hasToString("{\"field\":\"name\",\"yours\":\"Mine\",\"theirs\":\"New\"}");
        portal.as("planner")
                .version(renamed.version())
                .patch(path, "{\"name\":\"\"}")
                .isProblem(422, "invalid")
                .blames("name");
    }

    @Test
    void archived_engagements_leave_the_list_and_come_back() {
        UUID id = engine.opened("Archivable");
        long version = portal.as("planner").get(ALL + "/" + id).version();

        long archived = portal.as("planner")
                .version(version)
                .post(ALL + "/" + id + "/archive")
                .isStatus(200)
                .version();
        assertThat(found("Archivable", "&archived=false")).doesNotContain(id.toString());
        assertThat(found("Archivable", "&archived=true")).contains(id.toString());

        portal.as("planner").version(archived).post(ALL + "/" + id + "/restore").isStatus(200);
        assertThat(found("Archivable", "&archived=false")).contains(id.toString());
    }

    @Test
    void a_copy_has_everything_that_was_entered() {
        UUID id = engine.at("Original", Step.REVIEW);

        JsonNode copy = portal.as("planner2")
                .post(ALL + "/" + id + "/copy", "{\"name\":\"Copy\"}")
                .isStatus(201)
                .json();

        assertThat(copy.path("owner").asText()).isEqualTo("planner2");
        assertThat(copy.path("lineItems").findValuesAsText("key"))
                .containsExactly("li-foundation", "li-data", "li-audit");
        assertThat(copy.path("totals").path("days").asInt()).isEqualTo(37 + 40 + 8);
    }

    @Test
    void a_list_goes_on_where_its_last_page_ended() {
        for (int i = 0; i < 5; i++) {
            engine.opened("Paging " + i);
        }
        List<String> names = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = portal.as("viewer")
                    .get(ALL + "?q=paging&sort=name&limit=2" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .isStatus(200)
                    .json();
            assertThat(page.path("engagements").size()).isLessThanOrEqualTo(2);
            names.addAll(page.path("engagements").findValuesAsText("name"));
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));

        assertThat(names).containsExactly("Paging 0", "Paging 1", "Paging 2", "Paging 3", "Paging 4");
        String ofAnotherOrder = portal.as("viewer")
                .get(ALL + "?q=paging&sort=name&limit=2")
                .json()
                .path("next")
                .asText();
        portal.as("viewer")
                .get(ALL + "?sort=customer&cursor=" + ofAnotherOrder)
                .isProblem(400, "unreadable")
                .blames("cursor");
    }

    @Test
    void a_list_can_be_narrowed_down() {
        UUID id = engine.at("Narrow", Step.SCOPE);

        assertThat(found("Narrow", "")).isEmpty(); // the step Context has given it another name
        assertThat(found("northwind", "&status=draft&step=scope&owner=planner&customer=Northwind"))
                .contains(id.toString());
        assertThat(found("northwind", "&step=review&status=approved")).doesNotContain(id.toString());
    }

    @Test
    void what_is_not_shared_does_not_exist() {
        UUID id = engine.opened("Private");

        portal.as("approver").get(ALL + "/" + id).isProblem(404, "not-found");
        portal.as("approver").get(ALL + "/" + id + "/audit").isProblem(404, "not-found");
        portal.as("viewer").get(ALL + "/" + id).isStatus(200);
        portal.as("admin").get(ALL + "/" + id).isStatus(200);
    }

    @Test
    void a_planner_withdraws_and_an_administrator_cancels() {
        UUID id = engine.opened("Stopping");

        portal.as("planner")
                .post(ALL + "/" + id + "/withdraw", "{\"comment\":\"lost\"}")
                .isStatus(202);
        portal.as("admin").post(ALL + "/" + id + "/cancel").isStatus(202);

        assertThat(testDatabase
                        .jdbc()
                        .queryForList(
                                "select action from audit_entry where subject_id = ? order by seq",
                                String.class,
                                id.toString()))
                .containsSequence("engagement.withdraw", "engagement.cancel");
        JsonNode audit = portal.as("viewer")
                .get(ALL + "/" + id + "/audit?limit=1")
                .isStatus(200)
                .json();
        assertThat(audit.path("entries").get(0).path("action").asText()).isEqualTo("engagement.cancel");
        assertThat(audit.path("entries").get(0).path("detail").isObject()).isTrue();
        assertThat(portal.as("viewer")
                        .get(ALL + "/" + id + "/audit?before="
                                + audit.path("next").asLong())
                        .json()
                        .path("entries")
                        .findValuesAsText("action"))
                .contains("engagement.withdraw", "engagement.open");
    }

    private List<String> found(String words, String filter) {
        return portal.as("viewer")
                .get(ALL + "?q=" + words + filter)
                .isStatus(200)
                .json()
                .path("engagements")
                .findValuesAsText("id");
    }
}
