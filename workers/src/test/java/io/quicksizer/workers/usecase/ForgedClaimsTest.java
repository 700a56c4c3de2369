package io.quicksizer.workers.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quicksizer.db.engagement.EngagementStatus;
import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobRefused;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.PolicyFact;
import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.model.ProcessId;
import io.quicksizer.processes.model.Step;
import io.quicksizer.workers.usecase.StandInEngine.Instance;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@UseCaseTest
class ForgedClaimsTest {
    private static final String APPROVE = "{\"decision\":\"approve\",\"comment\":\"\"}";

    @Autowired
    private Office office;

    @Autowired
    private StandInEngine engine;

    @BeforeEach
    void newDay() {
        office.newDay();
    }

    @Test
    void the_submitter_gains_nothing_by_naming_the_visit_of_a_level_that_was_approved() {
        UUID id = office.submittedForTwoLevels("D1");
        UUID firstVisit = engine.task(id).orElseThrow().visit();
        office.decide("approver", id, "approve");

        engine.called(id).orElseThrow().variables().put("visitId", firstVisit.toString());
        engine.completeInTasklist(id, "planner", APPROVE);

        assertThat(office.status(id)).isEqualTo(EngagementStatus.IN_APPROVAL);
        assertThat(office.decisions(id)).isEqualTo(1);
        assertThat(office.documents(id)).isZero();
        assertThat(office.refused(id)).contains("planner revision.decide");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_message_without_an_entry_is_an_incident_and_no_entry(boolean atTheSignOff) {
        UUID id = atTheSignOff ? office.submittedForTwoLevels("Message") : office.opened("Northwind");
        UUID visit = engine.task(id).orElseThrow().visit();

        engine.entryRecorded(visit, "forged", null);

        assertThat(engine.incidents(10))
                .anySatisfy(incident -> assertThat(incident.message())
                        .contains("Northwind", "although nobody completed the step", "Restart the engagement"));
        assertThat(office.decisions(id)).isZero();
        assertThat(office.refused(id))
                .containsExactly("workflow " + (atTheSignOff ? "job.record-decision" : "job.record-step"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"decision\":\"waive\",\"comment\":\"\"}", "{\"comment\":\"\"}"})
    void a_decision_that_the_form_does_not_have_is_shown_again_and_audited(String form) {
        UUID id = office.submittedForTwoLevels("Word");

        engine.completeInTasklist(id, "approver", form);

        assertThat(office.decisions(id)).isZero();
        assertThat(engine.task(id).orElseThrow().step()).isEqualTo(Step.SIGN_OFF);
        assertThat(office.refused(id)).containsExactly("approver revision.decide");
    }

    @Test
    void an_approval_that_is_started_alone_approves_nothing_and_leaves_the_real_one_alone() {
        UUID id = office.submittedForTwoLevels("D2 approval");
        Map<String, Object> variables = claims(id);
        variables.putAll(PolicyFacts.each(fact -> fact == PolicyFact.TOTAL_DAYS ? BigDecimal.ONE : BigDecimal.ZERO)
                .variables());
        variables.put("policyVersion", 0);
        Instance alone = engine.startAlone(ProcessId.SIZING_APPROVAL, variables);

        assertThat(alone.incident().orElseThrow()).contains("Northwind", "was not called by the leading instance");
        assertThat(office.status(id)).isEqualTo(EngagementStatus.IN_APPROVAL);
        assertThat(office.refused(id)).containsExactly("workflow job.open-approval");
        office.decide("approver", id, "approve");
        office.decide("senior", id, "approve");
        assertThat(office.status(id)).isEqualTo(EngagementStatus.APPROVED);
    }

    @Test
    void an_export_that_is_started_alone_makes_no_document() {
        UUID id = office.submitted("D2 export");
        Instance alone = engine.startAlone(ProcessId.SIZING_EXPORT, claims(id));
        assertThat(alone.incident()).isPresent();
        assertThat(office.documents(id)).isZero();

        office.decide("approver2", id, "approve");
        assertThat(office.documents(id)).isEqualTo(4);
        Instance later = engine.startAlone(ProcessId.SIZING_EXPORT, claims(id));
        assertThat(later.incident()).isPresent();
        assertThat(office.documents(id)).isEqualTo(4);
    }

    @Test
    void a_token_that_was_used_or_that_is_of_another_engagement_opens_nothing() {
        UUID id = office.submittedForTwoLevels("Token");
        UUID other = office.submitted("Other");
        for (UUID from : new UUID[] {id, other}) {
            Map<String, Object> variables = claims(id);
            variables.put(
                    "callToken",
                    engine.called(from)
                            .orElseThrow()
                            .variables()
                            .path("callToken")
                            .asText());
            variables.put("levels", java.util.List.of());
            assertThat(engine.startAlone(ProcessId.SIZING_APPROVAL, variables).incident())
                    .isPresent();
        }
        assertThat(office.status(id)).isEqualTo(EngagementStatus.IN_APPROVAL);
        assertThat(office.decisions(id)).isZero();
    }

    @Test
    void an_engagement_process_with_the_run_of_another_instance_is_refused_and_ended() {
        UUID id = office.opened("Twice");
        Instance twin = engine.startAlone(ProcessId.SIZING_ENGAGEMENT, claims(id));
        assertThat(twin.incident().orElseThrow()).contains("another instance leads the engagement");
        office.deliver();
        assertThat(engine.leading(id)).hasSize(1).doesNotContain(twin);
        assertThat(office.step(id)).contains(Step.CONTEXT);
    }

    @Test
    void a_leading_instance_that_names_the_run_of_another_engagement_is_refused_and_not_ended() {
        UUID other = office.opened("Named");
        UUID id = office.opened("Edited");
        Job job = engine.last(JobType.STEP_ENTERED);

        assertThatThrownBy(() -> engine.perform(forged(
                        job,
                        variables -> variables.put(
                                "runId", office.engagement(other).runId().toString()))))
                .isInstanceOf(JobRefused.class)
                .hasMessageContaining(
                        "this instance leads the run " + office.engagement(id).runId());
        office.deliver();
        assertThat(engine.leading(id)).hasSize(1);
        assertThat(engine.leading(other)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not-a-uuid", "00000000-0000-7000-8000-000000000000", "7"})
    void a_process_that_names_no_run_does_nothing_but_say_so(String run) {
        Instance alone = engine.startAlone(ProcessId.SIZING_ENGAGEMENT, Map.of("runId", run));
        assertThat(alone.incident().orElseThrow()).contains("run", "Cancel this instance");
    }

    @ParameterizedTest
    @EnumSource(
            value = JobType.class,
            names = {"OPEN_ENGAGEMENT", "OPEN_NEXT_REVISION", ".*TRIAGE.*", "ANSWER_SENDER"},
            mode = EnumSource.Mode.MATCH_NONE)
    void a_job_that_names_another_engagement_or_revision_is_refused(JobType type) {
        UUID id = office.submittedForTwoLevels("Named " + type);
        UUID other = office.opened("Stranger");
        engine.reminderIsDue(id);
        office.decide("approver", id, "approve");
        office.decide("senior", id, "approve");
        if (type == JobType.CLOSE_ENGAGEMENT) {
            UUID rejected = office.submitted("Rejected");
            office.decide("approver2", rejected, "reject");
        }
        Job job = engine.last(type);
        assertThatThrownBy(() ->
                        engine.perform(forged(job, variables -> variables.put("engagementId", other.toString()))))
                .isInstanceOf(JobRefused.class);
        assertThatThrownBy(() -> engine.perform(forged(job, variables -> variables.put("revisionNumber", 7))))
                .isInstanceOf(JobRefused.class);
        assertThatThrownBy(() -> engine.perform(forged(
                        job,
                        variables -> variables.put("runId", UUID.randomUUID().toString()))))
                .isInstanceOf(JobRefused.class);
        assertThat(office.waiting(other)).map(visit -> visit.element().step()).contains("CONTEXT");
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "[]",
        "'[{\"level\":1,\"group\":\"planners\",\"timeLimit\":\"P1D\",\"reminder\":\"P1D\",\"escalateTo\":\"\",\"reason\":\"\"}]'"
    })
    void levels_other_than_those_of_the_frozen_revision_open_no_approval(String levels) {
        engine.tamper(job -> job.type() == JobType.OPEN_APPROVAL
                ? forged(job, variables -> {
                    if (levels.isEmpty()) {
                        variables.remove("levels");
                    } else {
                        variables.set("levels", StandInEngine.json(levels));
                    }
                })
                : job);
        UUID id = office.submitted("Levels");
        assertThat(engine.incidentMessages()).hasSize(1);
        assertThat(office.status(id)).isEqualTo(EngagementStatus.IN_APPROVAL);
        assertThat(office.levels(id)).isEmpty();

        engine.tamper(job -> job);
        engine.retry(engine.called(id).orElseThrow());
        assertThat(office.step(id)).contains(Step.SIGN_OFF);
    }

    @Test
    void facts_that_were_made_small_on_the_way_ask_no_fewer_levels() {
        engine.tamper(job -> job);
        UUID id = office.at("Facts", Step.REVIEW);
        engine.leading(id).getFirst().variables().put("totalDays", 1);
        engine.tamper(job -> job.type() == JobType.OPEN_APPROVAL ? withLevels(job, "[]") : job);
        office.enter("planner", id, Step.REVIEW, Office.entry(Step.REVIEW));
        assertThat(engine.incidentMessages().getFirst())
                .contains("no sign-off", "level 1 by approvers", "Restart the engagement at its approval");
        assertThat(office.status(id)).isEqualTo(EngagementStatus.IN_APPROVAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"approved", "changes-requested", "rejected"})
    void an_approval_is_closed_as_its_decisions_say_and_in_no_other_way(String outcome) {
        UUID id = office.submittedForTwoLevels("Closed");
        office.decide("approver", id, "approve");
        engine.jumpTo(engine.called(id).orElseThrow(), JobType.CLOSE_APPROVAL, Map.of("outcome", outcome));
        assertThat(engine.incidentMessages()).hasSize(1);
        assertThat(office.status(id)).isEqualTo(EngagementStatus.IN_APPROVAL);
        assertThat(office.revision(id).orElseThrow().decidedAt()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WITHDRAWN", "CANCELLED", "REJECTED"})
    void an_engagement_is_closed_only_as_somebody_asked(String outcome) {
        for (UUID id : new UUID[] {office.opened("Open"), office.submitted("Waiting")}) {
            EngagementStatus before = office.status(id);
            engine.jumpTo(engine.leading(id).getFirst(), JobType.CLOSE_ENGAGEMENT, Map.of("outcome", outcome));
            assertThat(office.status(id)).isEqualTo(before);
            assertThat(office.refused(id)).contains("workflow job.close-engagement");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = JobType.class,
            names = {"FREEZE_REVISION", "OPEN_NEXT_REVISION"})
    void nothing_is_frozen_or_reopened_that_the_review_and_the_decisions_do_not_say(JobType type) {
        UUID draft = office.at("Draft", Step.SCOPE);
        engine.jumpTo(engine.leading(draft).getFirst(), type, Map.of());
        assertThat(office.revision(draft)).isEmpty();
        assertThat(office.status(draft)).isEqualTo(EngagementStatus.DRAFT);
        assertThat(engine.incidentMessages()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = ProcessId.class,
            names = {"SIZING_APPROVAL", "SIZING_EXPORT"})
    void no_process_is_called_before_its_time(ProcessId process) {
        UUID draft = office.at("Early", Step.SCOPE);
        Job call = new Job(
                1,
                JobType.REGISTER_CALL,
                engine.leading(draft).getFirst().key(),
                2,
                process == ProcessId.SIZING_APPROVAL ? "Task_Approval" : "Task_Export",
                "sizing-engagement",
                Map.of(),
                1,
                StandInEngine.json("{\"runId\":\"" + office.engagement(draft).runId() + "\"}"));
        assertThatThrownBy(() -> engine.perform(call)).isInstanceOf(JobRefused.class);
    }

    @Test
    void a_step_is_assigned_to_the_recorded_owner_whatever_the_variable_says() {
        UUID id = office.at("Owner", Step.SCOPE);
        engine.leading(id).getFirst().variables().put("owner", "planner2");
        office.enter("planner", id, Step.SCOPE, Office.entry(Step.SCOPE));
        assertThat(engine.holder(id)).contains("planner");
    }

    @Test
    void a_sign_off_is_offered_to_the_recorded_group_whatever_the_variable_says() {
        UUID id = office.submitted("Group");
        Job entered = engine.last(JobType.STEP_ENTERED);
        assertThat(engine.perform(forged(entered, variables -> variables.put("askedGroup", "senior-approvers"))))
                .containsEntry("askedGroup", "approvers");
        assertThat(office.step(id)).contains(Step.SIGN_OFF);
    }

    @Test
    void another_version_of_the_policy_opens_no_approval_although_its_levels_agree() {
        engine.tamper(job -> job.type() == JobType.OPEN_APPROVAL
                ? forged(job, variables -> variables.put("policyVersion", 7))
                : job);
        UUID id = office.submitted("Policy");
        assertThat(engine.incidentMessages().getFirst())
                .contains("the variable policyVersion is 7, but the recorded value is");
        assertThat(office.levels(id)).isEmpty();
        engine.tamper(job -> job);
        engine.retry(engine.called(id).orElseThrow());
        assertThat(office.step(id)).contains(Step.SIGN_OFF);
    }

    @Test
    void a_forged_level_is_not_offered() {
        UUID id = office.submittedForTwoLevels("Level");
        engine.called(id).orElseThrow().variables().put("askedLevel", 2);
        Job offer = engine.last(JobType.OFFER_SIGN_OFF);
        assertThatThrownBy(() -> engine.perform(forged(offer, variables -> variables.put("askedLevel", 2))))
                .isInstanceOf(JobRefused.class)
                .hasMessageContaining("askedLevel is 2, but the recorded value is 1");
    }

    @Test
    void a_refusal_is_one_plain_sentence_with_the_engagement_the_task_and_the_next_action() {
        UUID id = office.submitted("Sentence");
        Job job = engine.last(JobType.STEP_ENTERED);
        assertThatThrownBy(() -> engine.perform(forged(job, variables -> variables.put("revisionNumber", 3))))
                .hasMessage(
                        "In \"Northwind – 3-year plan\" at \"" + job.label() + "\" the variable revisionNumber is 3,"
                                + " but the recorded value is 1. Nothing was changed. Set the variable to 1 in Operate and retry, or"
                                + " restart the engagement in the portal.");
        assertThat(office.refused(id)).containsExactly("workflow job.step-entered");
    }

    private Map<String, Object> claims(UUID id) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("engagementId", id.toString());
        claims.put("runId", office.engagement(id).runId().toString());
        claims.put("revisionNumber", office.engagement(id).currentRevisionNumber());
        return claims;
    }

    private static Job withLevels(Job job, String levels) {
        return forged(job, variables -> variables.set("levels", StandInEngine.json(levels)));
    }

    private static Job forged(Job job, Consumer<ObjectNode> forgery) {
        JsonNode variables = job.variables().deepCopy();
        forgery.accept((ObjectNode) variables);
        return new Job(
                job.key(),
                job.type(),
                job.processInstanceKey(),
                job.elementInstanceKey(),
                job.elementId(),
                job.processId(),
                job.headers(),
                job.retriesLeft(),
                variables);
    }
}
