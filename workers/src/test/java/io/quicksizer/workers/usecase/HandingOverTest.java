package io.quicksizer.workers.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.people.HandingOver;
import io.quicksizer.workers.people.HandingOver.HandedOver;
import io.quicksizer.workers.result.Answer;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasks in Tasklist follow an engagement to its new owner. */
@UseCaseTest
class HandingOverTest {
    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private TestClock clock;

    @Autowired
    private HandingOver handing;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void newDay() {
        office.newDay();
        office.remember("leaver", Set.of(Role.PLANNER), Set.of());
    }

    @Test
    void the_waiting_task_and_those_to_come_are_the_new_owners() {
        UUID id = ownedByLeaver(Step.SIZING);
        handOver();
        office.deliver();
        assertThat(engine.holder(id)).contains("planner2");
        Office.accepted(office.enter("planner2", id, Step.SIZING, Office.entry(Step.SIZING)));
        assertThat(engine.task(id).orElseThrow().step()).isEqualTo(Step.REVIEW);
        assertThat(engine.holder(id)).contains("planner2");
    }

    @Test
    void a_task_that_is_over_before_the_engine_hears_of_it_does_no_harm() {
        UUID id = ownedByLeaver(Step.SIZING);
        engine.away(true);
        handOver();
        office.enter("planner2", id, Step.SIZING, Office.entry(Step.SIZING));
        engine.away(false);
        clock.pass(Duration.ofMinutes(5));
        office.deliver();
        assertThat(engine.task(id).orElseThrow().step()).isEqualTo(Step.REVIEW);
        assertThat(engine.holder(id)).contains("planner2");
        assertThat(engine.incidentMessages()).isEmpty();
    }

    @Test
    void a_sign_off_that_waits_stays_with_its_group() {
        UUID id = ownedByLeaver(Step.REVIEW);
        Office.accepted(office.enter("leaver", id, Step.REVIEW, Office.entry(Step.REVIEW)));
        handOver();
        office.deliver();
        assertThat(engine.task(id).orElseThrow().step()).isEqualTo(Step.SIGN_OFF);
        assertThat(engine.holder(id)).isEmpty();
        Office.accepted(office.decide("approver", id, "request-changes"));
        assertThat(engine.holder(id)).contains("planner2");
    }

    private UUID ownedByLeaver(Step step) {
        UUID id = office.at("Leaver's", step);
        jdbc.sql("update engagement set owner = 'leaver' where id = :id")
                .param("id", id)
                .update();
        return id;
    }

    private void handOver() {
        Answer<HandedOver> answer = handing.handOver(office.person("admin"), "leaver", "planner2", "left");
        assertThat(answer.ifDone()).isPresent();
    }
}
