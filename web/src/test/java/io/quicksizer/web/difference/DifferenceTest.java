package io.quicksizer.web.difference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.StandInEngine;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class DifferenceTest {
    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Test
    void a_revision_does_not_differ_from_itself() {
        UUID id = engine.submitted("Same");

        JsonNode difference = portal.as("planner")
                .get("/api/v1/engagements/" + id + "/revisions/1/difference/1")
                .isStatus(200)
                .json();

        assertThat(difference.path("changes")).isEmpty();
    }

    @Test
    void what_is_not_there_or_not_shared_is_not_found() {
        UUID id = engine.submitted("Hidden");

        portal.as("planner")
                .get("/api/v1/engagements/" + id + "/revisions/1/difference/2")
                .isProblem(404, "not-found");
        portal.as("planner")
                .get("/api/v1/engagements/" + UUID.randomUUID() + "/revisions/1/difference/1")
                .isProblem(404, "not-found");
        portal.as("planner")
                .post("/api/v1/revisions/" + UUID.randomUUID() + "/replay")
                .isProblem(404, "not-found");
    }

    @Test
    void a_revision_replays_to_its_own_hash() {
        UUID id = engine.submitted("Replay");
        JsonNode revision = portal.as("planner")
                .get("/api/v1/engagements/" + id + "/revisions")
                .json()
                .get(0);

        JsonNode verdict = portal.as("planner")
                .post("/api/v1/revisions/" + revision.path("id").asText() + "/replay")
                .isStatus(200)
                .json();

        assertThat(verdict.path("same").asBoolean()).isTrue();
        assertThat(verdict.path("recomputedSha256").asText())
                .isEqualTo(revision.path("contentSha256").asText());
        assertThat(verdict.path("firstDifference").isNull()).isTrue();
    }
}
