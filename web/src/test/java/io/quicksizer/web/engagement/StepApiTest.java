package io.quicksizer.web.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.db.testing.TestDatabase;
import io.quicksizer.processes.model.Step;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import io.quicksizer.web.StandInEngine;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class StepApiTest {
    private static final String ALL = "/api/v1/engagements/";

    @Autowired
    private Portal portal;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private TestDatabase testDatabase;

    @Test
    void a_step_shows_its_form_and_takes_what_is_submitted() {
        UUID id = engine.opened("Stepping");
        Reply form = portal.as("planner").get(ALL + id + "/steps/CONTEXT").isStatus(200);
        assertThat(form.json().path("durationYears").asInt()).isEqualTo(3);

        Reply receipt = portal.as("planner")
                .version(form.version())
                .post(ALL + id + "/steps/CONTEXT", StandInEngine.entry(Step.CONTEXT))
                .isStatus(202);

        assertThat(receipt.json().path("outcome").asText()).isEqualTo("accepted");
        assertThat(receipt.version()).isEqualTo(receipt.json().path("version").asLong());
        JsonNode engagement = portal.as("planner").get(ALL + id).json();
        assertThat(engagement.path("version").asLong()).isEqualTo(receipt.version());
        assertThat(engagement.path("customer").asText()).isEqualTo("Northwind");
        assertThat(engagement.path("progress").path("step").isNull()).isTrue();
        assertThat(testDatabase
                        .jdbc()
                        .queryForObject("select count(*) from outbox_message where aggregate_id = ?", Long.class, id))
                .isEqualTo(2);
    }

    @Test
    void the_second_of_two_editors_is_shown_both_values() {
        UUID id = engine.opened("Editing");
        long version = portal.as("planner").get(ALL + id).version();
        portal.as("planner")
                .version(version)
                .patch(ALL + id, "{\"name\":\"Theirs\"}")
                .isStatus(200);

        Reply conflict = portal.as("planner2")
                .version(version)
                .post(ALL + id + "/steps/CONTEXT", StandInEngine.entry(Step.CONTEXT))
                .isProblem(409, "conflict");

        assertThat(conflict.json().path("differences").findValuesAsText("theirs"))
                .contains("Theirs");
        assertThat(conflict.version()).isEqualTo(version + 1);
    }

    @Test
    void what_breaks_a_rule_is_refused_at_its_field_and_changes_nothing() {
        UUID id = engine.opened("Refusing");
        long version = portal.as("planner").get(ALL + id).version();

        engine.submit(
                        id,
                        Step.CONTEXT,
                        "{\"name\":\"\",\"customer\":\"c\",\"durationYears\":9,\"action\":\"continue\"}")
                .isProblem(422, "invalid")
                .blames("name")
                .blames("durationYears");

        assertThat(portal.as("planner").get(ALL + id).version()).isEqualTo(version);
        portal.as("planner")
                .post(ALL + id + "/steps/CONTEXT", StandInEngine.entry(Step.CONTEXT))
                .isProblem(428, "version-required");
    }

    @Test
    void a_step_that_is_not_open_is_a_conflict_that_says_where_it_is() {
        UUID id = engine.opened("Elsewhere");

        Reply conflict =
                engine.submit(id, Step.SCOPE, StandInEngine.entry(Step.SCOPE)).isProblem(409, "conflict");

        assertThat(conflict.json().path("detail").asText()).contains("Context");
    }

    @Test
    void every_step_of_the_wizard_can_be_read() {
        UUID id = engine.at("Reading", Step.REVIEW);

        for (Step step : Step.values()) {
            portal.as("viewer").get(ALL + id + "/steps/" + step).isStatus(step == Step.SIGN_OFF ? 404 : 200);
        }
        JsonNode engagement = portal.as("viewer").get(ALL + id).json();
        assertThat(engagement.path("totals").path("days").asInt()).isEqualTo(85);
        assertThat(engagement.path("totals").path("years")).hasToString("[42.5,21.25,21.25]");
    }

    @Test
    void somebody_outside_the_team_cannot_edit() {
        UUID id = engine.opened("Guarded");

        portal.as("viewer")
                .version(0)
                .post(ALL + id + "/steps/CONTEXT", StandInEngine.entry(Step.CONTEXT))
                .isProblem(403, "not-allowed");
    }
}
