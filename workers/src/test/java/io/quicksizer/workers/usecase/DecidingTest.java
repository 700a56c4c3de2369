package io.quicksizer.workers.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.common.Channel;
import io.quicksizer.db.common.FourEyesRule;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.db.revision.Revision;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.policy.ApprovalPolicy;
import io.quicksizer.workers.approval.Deciding;
import io.quicksizer.workers.approval.DecisionDesk;
import io.quicksizer.workers.approval.ReassigningSignOff;
import io.quicksizer.workers.approval.RehearsingPolicy;
import io.quicksizer.workers.result.Answer;
import io.quicksizer.workers.revision.ReopeningEngagement;
import io.quicksizer.workers.sizing.Problem;
import io.quicksizer.workers.wizard.entry.DecisionEntry;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Decisions that are incomplete, late, or about something else, in the portal and in Tasklist. */
@UseCaseTest
class DecidingTest {
    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @Autowired
    private TestClock clock;

    @Autowired
    private Deciding deciding;

    @Autowired
    private ReassigningSignOff reassigning;

    @Autowired
    private DecisionDesk desk;

    @Autowired
    private ReopeningEngagement reopening;

    @Autowired
    private RehearsingPolicy rehearsing;

    @BeforeEach
    void newDay() {
        office.newDay();
    }

    @Test
    void what_does_not_exist_or_does_not_wait_is_not_decided() {
        assertThat(decide("approver", UUID.randomUUID(), "{\"decision\":\"approve\"}"))
                .isInstanceOf(Answer.Missing.class);
        UUID review = office.at("Under review", Step.REVIEW);
        assertThat(decide("approver", review, "{\"decision\":\"approve\"}")).isInstanceOf(Answer.Conflicting.class);
        UUID rejected = office.submitted("Rejected");
        Office.accepted(office.decide("approver", rejected, "reject"));
        assertThat(office.decide("approver2", rejected, "approve")).isInstanceOf(Answer.Conflicting.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"comment\":\"x\",\"contentSha256\":\"HASH\"}|decision",
                "{\"decision\":\"perhaps\",\"contentSha256\":\"HASH\"}|decision",
                "{\"decision\":\"reject\",\"comment\":\" \",\"contentSha256\":\"HASH\"}|comment",
                "{\"decision\":\"request-changes\",\"contentSha256\":\"HASH\"}|comment",
                "{\"decision\":\"approve\"}|contentSha256",
                "{\"decision\":\"approve\",\"contentSha256\":\"HASH\",\"level\":2}|level"
            })
    void an_incomplete_decision_is_refused_at_its_field_and_stored_nowhere(String form, String field) {
        UUID id = office.submitted("Incomplete");
        Answer<Deciding.Receipt> answer = decide("approver", id, form.replace("HASH", hash(id)));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Invalid.class,
                        invalid -> assertThat(((Answer.Invalid<?>) invalid).problems())
                                .extracting(Problem::field)
                                .containsExactly(field));
        assertThat(office.decisions(id)).isZero();
        assertThat(office.step(id)).contains(Step.SIGN_OFF);
    }

    @Test
    void a_decision_on_another_content_is_a_conflict_that_names_both() {
        UUID id = office.submitted("Other content");
        Answer<Deciding.Receipt> answer =
                decide("approver", id, "{\"decision\":\"approve\",\"contentSha256\":\"%s\"}".formatted("0".repeat(64)));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Conflicting.class,
                        conflict -> assertThat(((Answer.Conflicting<?>) conflict)
                                        .differences()
                                        .toString())
                                .contains("0".repeat(64), hash(id)));
        assertThat(office.decisions(id)).isZero();
        assertThat(office.refused(id)).containsExactly("approver revision.decide");
    }

    @Test
    void a_level_is_decided_once_although_the_engine_has_not_heard_of_it() {
        UUID id = office.submitted("Once");
        Office.accepted(office.decideOnly("approver", id, "approve"));
        assertThat(office.decideOnly("approver2", id, "reject")).isInstanceOf(Answer.Conflicting.class);
        office.deliver();
        assertThat(office.status(id)).isEqualTo(EngagementStatus.APPROVED);
        assertThat(office.decisions(id)).isOne();
    }

    @Test
    void tasklist_returns_an_incomplete_decision_to_its_person_with_what_they_chose() {
        UUID id = office.submitted("Kept in Tasklist");
        engine.completeInTasklist(id, "approver2", "{\"decision\":\"request-changes\",\"comment\":\"\"}");
        assertThat(form()).containsEntry("decision", "request-changes").doesNotContainKey("comment");
        office.deliver();
        assertThat(engine.holder(id)).contains("approver2");
        engine.completeInTasklist(id, "approver2", "{\"decision\":7,\"comment\":\"too many days\"}");
        assertThat(form()).containsEntry("comment", "too many days").doesNotContainKey("decision");
        assertThat(office.decisions(id)).isZero();
        engine.completeInTasklist(id, "approver2", "{\"decision\":\"request-changes\",\"comment\":\"too many days\"}");
        assertThat(office.status(id)).isEqualTo(EngagementStatus.CHANGES_REQUESTED);
    }

    @Test
    void tasklist_does_not_show_the_assignee_what_somebody_of_their_group_chose() {
        UUID id = office.submitted("Not for colleagues");
        Office.accepted(reassigning.reassign(office.person("admin"), id, "approver", "knows it"));
        engine.completeInTasklist(id, "approver2", "{\"decision\":\"reject\",\"comment\":\"\"}");
        assertThat(form()).doesNotContainKeys("decision", "comment");
        Office.accepted(office.decide("approver", id, "approve"));
    }

    @Test
    void tasklist_does_not_show_the_next_group_what_somebody_chose_before_the_escalation() {
        UUID id = office.submitted("Escalated after a refusal");
        engine.completeInTasklist(id, "approver2", "{\"decision\":\"reject\",\"comment\":\"\"}");
        assertThat(form()).containsEntry("decision", "reject");
        clock.pass(Duration.ofDays(4));
        engine.timeLimitPasses(id);
        assertThat(form()).doesNotContainKeys("decision", "comment");
        assertThat(String.valueOf(form().get("problems"))).isIn("null", "[]");
    }

    @Test
    void tasklist_shows_nobody_what_somebody_chose_who_may_not_sign() {
        UUID id = office.submitted("Not theirs");
        engine.completeInTasklist(id, "senior", "{\"decision\":\"reject\",\"comment\":\"mine\"}");
        assertThat(form()).doesNotContainKeys("decision", "comment");
        assertThat(String.valueOf(form().get("problems"))).contains("senior");
        assertThat(office.refused(id)).contains("senior revision.decide");
    }

    @Test
    void a_decision_in_tasklist_on_another_content_comes_back() {
        UUID id = office.submitted("Stale form");
        engine.completeInTasklist(
                id,
                "approver2",
                "{\"decision\":\"approve\",\"comment\":\"\",\"contentSha256\":\"%s\"}".formatted("0".repeat(64)));
        assertThat(office.step(id)).contains(Step.SIGN_OFF);
        assertThat(office.decisions(id)).isZero();
        engine.completeInTasklist(
                id,
                "approver2",
                "{\"decision\":\"approve\",\"comment\":\"\",\"contentSha256\":\"%s\"}".formatted(hash(id)));
        assertThat(office.status(id)).isEqualTo(EngagementStatus.APPROVED);
    }

    @Test
    void the_sign_off_form_shows_custom_services_earlier_signatures_and_what_changed() {
        UUID id = office.submittedForTwoLevels("Everything on the form");
        assertThat(String.valueOf(form().get("services"))).contains("Big audit");
        Office.accepted(office.decide("approver", id, "approve"));
        assertThat(String.valueOf(form().get("signatures"))).contains("person=approver", "decision=approved");
        Office.accepted(office.decide("senior", id, "request-changes"));
        Office.accepted(office.enter("planner", id, Step.REVIEW, "{\"action\":\"jump\",\"jumpTo\":\"CONTEXT\"}"));
        Office.accepted(office.enter(
                "planner",
                id,
                Step.CONTEXT,
                Office.entry(Step.CONTEXT).replace("\"notes\":\"\"", "\"notes\":\"smaller\"")));
        for (Step step = Step.SCOPE; step != Step.SIZING; step = step.next(true).orElseThrow()) {
            Office.accepted(office.enter("planner", id, step, Office.entry(step)));
        }
        Office.accepted(office.enter("planner", id, Step.SIZING, Office.entry(Step.SIZING)));
        Office.accepted(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)));
        assertThat(form()).containsEntry("notes", "smaller");
        DecisionDesk.Desk shown = desk.of(
                        office.person("approver2"),
                        office.revision(id).orElseThrow().id())
                .ifDone()
                .orElseThrow();
        assertThat(shown.resubmitted())
                .hasValueSatisfying(again -> assertThat(again.requests()).isNotEmpty());
        Office.accepted(office.decide("approver2", id, "approve"));
    }

    @Test
    void a_revision_after_an_approval_shows_what_changed_since() {
        UUID id = office.submitted("Approved before");
        Office.accepted(office.decide("approver", id, "approve"));
        Office.accepted(reopening.reopen(office.person("planner"), id));
        office.deliver();
        Office.accepted(office.enter("planner", id, Step.REVIEW, "{\"action\":\"jump\",\"jumpTo\":\"SIZING\"}"));
        Office.accepted(office.enter(
                "planner", id, Step.SIZING, Office.entry(Step.SIZING).replace("\"M\"", "\"L\"")));
        Office.accepted(office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW)));
        assertThat(String.valueOf(form().get("changes"))).contains("before=M", "after=L");
        DecisionDesk.Desk shown = desk.of(
                        office.person("approver"),
                        office.revision(id).orElseThrow().id())
                .ifDone()
                .orElseThrow();
        assertThat(shown.why()).isPresent();
        assertThat(shown.resubmitted()).isEmpty();
    }

    @Test
    void the_form_of_a_level_that_does_not_wait_any_more_is_refused_in_a_sentence() {
        UUID id = office.submitted("Asked too late");
        StandInEngine.Instance approval = engine.called(id).orElseThrow();
        Office.accepted(office.decideOnly("approver", id, "approve"));
        engine.jumpTo(approval, JobType.OFFER_SIGN_OFF, Map.of());
        assertThat(engine.incidentMessages())
                .singleElement()
                .asString()
                .contains("no level of revision 1 waits for a signature", "Restart the engagement at its approval");
        office.giveUp(id);
    }

    @Test
    void between_two_levels_the_desk_shows_the_next_one_and_takes_no_decision() {
        UUID id = office.submittedForTwoLevels("Between two levels");
        Office.accepted(office.decideOnly("approver", id, "approve"));
        DecisionDesk.Desk shown = desk.of(
                        office.person("senior"),
                        office.revision(id).orElseThrow().id())
                .ifDone()
                .orElseThrow();
        assertThat(shown.askedLevel()).isEqualTo(2);
        assertThat(shown.open()).isFalse();
        office.deliver();
        Office.accepted(office.decide("senior", id, "approve"));
    }

    @Test
    void administrators_are_reminded_when_they_are_asked() {
        UUID id = office.submitted("Administrators are asked");
        clock.pass(Duration.ofDays(4));
        engine.timeLimitPasses(id);
        clock.pass(Duration.ofDays(4));
        engine.timeLimitPasses(id);
        engine.reminderIsDue(id);
        assertThat(office.audited(id, "approval.remind")).isOne();
        assertThat(office.decide("admin", id, "approve").ifDone()).isPresent();
    }

    @Test
    void only_administrators_rehearse_a_policy_and_the_number_of_revisions_is_bounded() {
        office.submitted("Rehearsed by whom");
        assertThat(rehearsing.rehearse(
                        office.person("planner"), ApprovalPolicy.bundled(), FourEyesRule.CONTRIBUTORS, 5))
                .isInstanceOf(Answer.Refused.class);
        assertThat(rehearsing
                        .rehearse(office.person("admin"), ApprovalPolicy.bundled(), FourEyesRule.CONTRIBUTORS, 0)
                        .ifDone()
                        .orElseThrow()
                        .revisions())
                .hasSize(1);
    }

    private Answer<Deciding.Receipt> decide(String person, UUID id, String form) {
        return deciding.decide(office.person(person), id, DecisionEntry.read(StandInEngine.json(form)), Channel.PORTAL);
    }

    private String hash(UUID id) {
        return office.revision(id).map(Revision::contentSha256).orElseThrow();
    }

    /** The variables of the form that was filled last. */
    private Map<String, @Nullable Object> form() {
        return engine.repeat(JobType.STEP_ENTERED);
    }
}
