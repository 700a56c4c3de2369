package io.quicksizer.processes.connection;

import static io.quicksizer.processes.connection.Submissions.decision;
import static io.quicksizer.processes.connection.Submissions.right;
import static io.quicksizer.processes.connection.Submissions.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.record.value.UserTaskRecordValue;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.SignOffOffered;
import io.quicksizer.processes.model.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Time limit and reminder belong to the level and not to an attempt to sign it")
class TimesOfALevelTest {
    private WorkflowTestBed bed;

    @BeforeEach
    void startEngine() {
        bed = WorkflowTestBed.start();
    }

    @AfterEach
    void stopEngine() {
        bed.close();
    }

    @Test
    void five_refused_decisions_leave_the_time_limit_where_it_was() {
        Journey journey = Journey.open(bed, Dossier.ONE_LEVEL).toSigning();
        String due = task(journey).getDueDate();
        for (int refused = 0; refused < 5; refused++) {
            bed.increaseTime(Duration.ofHours(2));
            journey.in(refused % 2 == 0 ? Channel.PORTAL : Channel.TASKLIST)
                    .submit(wrong(Step.SIGN_OFF))
                    .at(Step.SIGN_OFF);
            assertThat(task(journey).getDueDate()).isEqualTo(due);
        }
        assertThat(journey.dossier().count(JobType.OFFER_SIGN_OFF)).isEqualTo(1);
        bed.increaseTime(Duration.between(bed.now(), OffsetDateTime.parse(due)).plusSeconds(1));
        journey.workUntil(() -> journey.dossier().count(JobType.OFFER_SIGN_OFF) == 2);
        assertThat(journey.dossier().askedGroups).startsWith("approvers").contains("reminded approvers");
    }

    @Test
    void the_chain_of_escalation_ends_and_its_last_link_has_no_limit() {
        Journey journey = Journey.open(bed, Dossier.ONE_LEVEL).toSigning();
        for (int passed = 1; passed <= 2; passed++) {
            bed.increaseTime(Duration.ofDays(4));
            int offers = passed + 1;
            journey.workUntil(() -> journey.dossier().count(JobType.OFFER_SIGN_OFF) == offers);
            journey.workUntil(() -> journey.openTask().isPresent());
        }
        assertThat(task(journey).getCandidateGroupsList()).containsExactly(ScriptedApproval.LAST_GROUP);
        assertThat(OffsetDateTime.parse(task(journey).getDueDate()).toInstant()).isEqualTo(SignOffOffered.NEVER);
        bed.increaseTime(Duration.ofDays(300));
        journey.workUntil(() -> journey.dossier().count(JobType.REMIND_APPROVER) == 3);
        assertThat(journey.dossier().count(JobType.OFFER_SIGN_OFF)).isEqualTo(3);
        journey.submit(right(Step.SIGN_OFF)).endsWith("Event_ProposalReady");
    }

    @Test
    void a_restart_of_the_approval_does_not_move_the_limit() {
        Journey journey = Journey.open(bed, Dossier.TWO_LEVELS).toSigning();
        Instant due = journey.dossier().offers.get(1).dueAt();
        bed.increaseTime(Duration.ofDays(1));
        bed.workflow().restartAt(journey.dossier().rootInstance, Step.SIGN_OFF, "correlation-of-restart");
        journey.forgetVisit().at(Step.SIGN_OFF);
        journey.workUntil(() -> journey.openTask().isPresent());
        assertThat(OffsetDateTime.parse(task(journey).getDueDate()).toInstant())
                .isCloseTo(due, org.assertj.core.api.Assertions.within(1, ChronoUnit.MILLIS));
    }

    @Test
    void each_level_has_a_limit_of_its_own() {
        Journey journey = Journey.open(bed, Dossier.TWO_LEVELS).toSigning();
        Instant first = journey.dossier().offers.get(1).dueAt();
        bed.increaseTime(Duration.ofDays(2));
        journey.submit(right(Step.SIGN_OFF)).at(Step.SIGN_OFF);
        Instant second = journey.dossier().offers.get(2).dueAt();
        assertThat(Duration.between(first, second)).isGreaterThan(Duration.ofDays(3));
        journey.submit(right(Step.SIGN_OFF)).endsWith("Event_ProposalReady");
    }

    @Test
    void a_level_that_asks_for_changes_ends_all_others() {
        Journey journey = Journey.open(bed, Dossier.TWO_LEVELS).toSigning();
        journey.submit(decision("request-changes", "Year 3 is thin")).at(Step.REVIEW);
        assertThat(journey.dossier().askedGroups).containsExactly("approvers");
        journey.finish().endsWith("Event_ProposalReady");
        assertThat(journey.dossier().askedGroups).containsExactly("approvers", "approvers", "senior-approvers");
    }

    private UserTaskRecordValue task(Journey journey) {
        journey.workUntil(() -> journey.openTask().isPresent());
        return bed.records().tasks().get(journey.openTask().orElseThrow());
    }
}
