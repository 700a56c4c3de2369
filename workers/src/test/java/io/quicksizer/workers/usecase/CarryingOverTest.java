package io.quicksizer.workers.usecase;

import static io.quicksizer.workers.usecase.Office.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.revision.ReopeningEngagement;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@UseCaseTest
class CarryingOverTest {
    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private ReopeningEngagement reopening;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void newDay() {
        office.newDay();
    }

    @Test
    void sign_offs_carry_over_when_nothing_has_changed() {
        UUID id = approved("Same");
        again(id, Office.entry(Step.CONTEXT));
        assertThat(engine.incidentMessages()).isEmpty();
        assertThat(office.status(id)).isEqualTo(EngagementStatus.APPROVED);
        assertThat(office.decisions(id)).isEqualTo(2);
        assertThat(office.documents(id)).isEqualTo(8);
        assertThat(office.audited(id, "approval.carry-over")).isEqualTo(1);
    }

    @Test
    void other_notes_are_signed_again_because_the_proposal_prints_them() {
        UUID id = approved("Notes");
        again(id, Office.entry(Step.CONTEXT).replace("\"notes\":\"\"", "\"notes\":\"500 days free of charge\""));
        assertThat(office.status(id)).isEqualTo(EngagementStatus.IN_APPROVAL);
        assertThat(office.step(id)).contains(Step.SIGN_OFF);
        assertThat(office.audited(id, "approval.again")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {"Northwind – 3-year plan > Another name", "OPP-7 > OPP-8", ":\"Northwind\" > :\"Contoso\""})
    void other_printed_words_are_signed_again(String before, String after) {
        UUID id = approved("Words");
        again(id, Office.entry(Step.CONTEXT).replace(before, after));
        assertThat(office.status(id)).isEqualTo(EngagementStatus.IN_APPROVAL);
        assertThat(office.audited(id, "approval.carry-over")).isZero();
    }

    @Test
    void another_owner_is_signed_again_because_the_proposal_names_who_prepared_it() {
        UUID id = approved("Owner");
        jdbc.sql("update engagement set owner = 'planner2' where id = :id")
                .param("id", id)
                .update();
        again(id, Office.entry(Step.CONTEXT));
        assertThat(office.status(id)).isEqualTo(EngagementStatus.IN_APPROVAL);
    }

    @Test
    void the_document_names_the_revision_that_was_signed_and_when() {
        UUID id = approved("Printed");
        clock.pass(Duration.ofDays(2));
        again(id, Office.entry(Step.CONTEXT));
        again(id, Office.entry(Step.CONTEXT));
        String signed = jdbc.sql("""
                        select convert_from(d.bytes, 'UTF8') from export_document d join revision r on r.id = d.revision_id
                         where r.engagement_id = :id and r.number = 3 and d.kind = 'CSV'""")
                .param("id", id)
                .query(String.class)
                .single()
                .lines()
                .filter(line -> line.startsWith("approvals,data,"))
                .findFirst()
                .orElseThrow();
        assertThat(signed)
                .startsWith("approvals,data,1,Approvers,APPROVED,approver2,")
                .endsWith(",1");
        assertThat(signed)
                .contains(clock.instant().minus(Duration.ofDays(2)).toString().substring(0, 10));
    }

    @Test
    void another_spread_is_signed_again() {
        UUID id = approved("Spread");
        again(
                id,
                Office.entry(Step.CONTEXT)
                        .replace("\"durationYears\":1", "\"durationYears\":2")
                        .replace("\"y1\":100", "\"y1\":50,\"y2\":50"));
        assertThat(office.status(id)).isEqualTo(EngagementStatus.IN_APPROVAL);
    }

    @Test
    void nothing_carries_over_from_somebody_who_is_no_approver_any_more_or_submits_now() {
        office.remember("former", Set.of(Role.APPROVER), Set.of("approvers"));
        UUID left = office.submitted("Left");
        accepted(office.decide("former", left, "approve"));
        office.remember("former", Set.of(Role.VIEWER), Set.of());
        again(left, Office.entry(Step.CONTEXT));
        assertThat(office.status(left)).isEqualTo(EngagementStatus.IN_APPROVAL);

        UUID own = office.submitted("Own");
        accepted(office.decide("lead", own, "approve"));
        accepted(reopening.reopen(office.person("lead"), own));
        office.deliver();
        accepted(office.enter("lead", own, Step.REVIEW, Office.entry(Step.REVIEW)));
        assertThat(office.status(own)).isEqualTo(EngagementStatus.IN_APPROVAL);
        assertThat(office.step(own)).contains(Step.SIGN_OFF);
    }

    private UUID approved(String name) {
        UUID id = office.submitted(name);
        accepted(office.decide("approver2", id, "approve"));
        assertThat(office.status(id)).isEqualTo(EngagementStatus.APPROVED);
        return id;
    }

    /** The next revision, with another context. */
    private void again(UUID id, String context) {
        accepted(reopening.reopen(office.person("planner"), id));
        office.deliver();
        accepted(office.enter("planner", id, Step.REVIEW, "{\"action\":\"jump\",\"jumpTo\":\"CONTEXT\"}"));
        accepted(office.enter("planner", id, Step.CONTEXT, context));
        for (Step step = Step.SCOPE;
                step != Step.REVIEW;
                step = step.next(false).orElseThrow()) {
            accepted(office.enter("planner", id, step, Office.entry(step)));
        }
        accepted(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)));
    }
}
