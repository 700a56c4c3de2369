package io.quicksizer.processes.connection;

import static io.quicksizer.processes.connection.Submissions.action;
import static io.quicksizer.processes.connection.Submissions.decision;
import static io.quicksizer.processes.connection.Submissions.jumpTo;
import static io.quicksizer.processes.connection.Submissions.right;
import static io.quicksizer.processes.connection.Submissions.sizes;
import static io.quicksizer.processes.connection.Submissions.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.DecisionOutcome;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.ModelResources;
import io.quicksizer.processes.model.Step;
import io.quicksizer.processes.model.TriageOutcome;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Every path through the models is walked")
class EveryPathTest {
    private static final List<Step> WIZARD_WITH_EXPERT =
            List.of(Step.CONTEXT, Step.SCOPE, Step.SCENARIOS, Step.SIZING, Step.EXPERT, Step.REVIEW);

    private static WorkflowTestBed bed;

    @FunctionalInterface
    interface Path {
        void walk(Channel channel);
    }

    @BeforeAll
    static void startEngine() {
        bed = WorkflowTestBed.start();
    }

    @AfterAll
    static void stopEngine() {
        bed.close();
    }

    @TestFactory
    Stream<DynamicTest> every_element_and_every_flow_of_each_model_is_passed() {
        Map<String, Path> paths = new TreeMap<>();
        paths.put("a small standard sizing is approved by policy", this::approvedByPolicy);
        paths.put("a custom sizing is signed by two levels", this::twoLevels);
        paths.put("wrong entries open each step again with its problems", this::problemsEverywhere);
        paths.put("back leads along the visited steps", this::backEverywhere);
        paths.put("the review jumps to every step", this::jumps);
        paths.put("the planner withdraws in the review", this::withdrawnInReview);
        paths.put("an approver asks for changes, and the next revision is approved", this::changesRequested);
        paths.put("an approver rejects", this::rejected);
        paths.put("a decision that does not count is asked for again", this::decisionRefused);
        Stream<DynamicTest> both = paths.entrySet().stream()
                .flatMap(path -> Arrays.stream(Channel.values())
                        .map(channel -> DynamicTest.dynamicTest(
                                path.getKey() + ", in " + channel,
                                () -> path.getValue().walk(channel))));
        Stream<DynamicTest> once = Stream.of(
                DynamicTest.dynamicTest("an overdue sign-off is reminded of and climbs the chain", this::overdue),
                DynamicTest.dynamicTest("a decision made in time counts after the limit", this::decidedInTime),
                DynamicTest.dynamicTest("withdrawn and cancelled from outside", this::stoppedFromOutside),
                DynamicTest.dynamicTest("an engagement is begun in Tasklist", this::begunInTasklist),
                DynamicTest.dynamicTest("a feedback is fixed, planned or declined", this::triaged),
                DynamicTest.dynamicTest("a triage that does not count is asked for again", this::triageRefused),
                DynamicTest.dynamicTest("an overdue triage is reminded of and escalated", this::triageOverdue),
                DynamicTest.dynamicTest("a triage made in time counts after the limit", this::triagedInTime),
                DynamicTest.dynamicTest("nothing in the models was left out", this::nothingLeftOut));
        return Stream.concat(both, once);
    }

    private void triaged() {
        Map<String, String> ends =
                Map.of("fix", "Event_ToBeFixed", "plan", "Event_Planned", "decline", "Event_Declined");
        for (Channel channel : Channel.values()) {
            ends.forEach((decision, end) -> {
                TriageJourney journey = TriageJourney.sent(bed).triage(channel, decision, "Because");
                journey.endsWith(end);
                assertThat(journey.log)
                        .containsExactly("offered feedback", "recorded " + decision, "answered " + decision);
            });
        }
    }

    private void triageRefused() {
        for (Channel channel : Channel.values()) {
            TriageJourney journey = TriageJourney.sent(bed).triage(channel, "decline", "");
            journey.triage(channel, "decline", "Not here").endsWith("Event_Declined");
            assertThat(journey.log)
                    .containsExactly("offered feedback", "recorded problems", "recorded decline", "answered decline");
        }
    }

    private void triageOverdue() {
        TriageJourney journey = TriageJourney.sent(bed).waits();
        journey.send();
        journey.passes(Duration.ofHours(3)).logged("reminded");
        journey.passes(Duration.ofHours(2)).logged("offered administrators");
        journey.triage(Channel.TASKLIST, "plan", "").endsWith("Event_Planned");
        assertThat(journey.log)
                .containsExactly(
                        "offered feedback", "reminded", "offered administrators", "recorded plan", "answered plan");
    }

    private void triagedInTime() {
        TriageJourney journey = TriageJourney.sent(bed).decideWithoutMessage(TriageOutcome.FIX);
        journey.passes(Duration.ofHours(5)).endsWith("Event_ToBeFixed");
        assertThat(journey.log).contains("answered fix").doesNotContain("recorded fix");
    }

    private void nothingLeftOut() {
        Coverage coverage = new Coverage();
        coverage.add(bed.records().passed());
        assertThat(coverage.size()).isGreaterThan(100);
        assertThat(coverage.missing())
                .as("elements and flows, of %d, that no path passed", coverage.size())
                .isEmpty();
    }

    private void approvedByPolicy(Channel channel) {
        Journey journey = Journey.open(bed, Dossier.NO_LEVEL)
                .in(channel)
                .rightly(Step.CONTEXT, Step.SCOPE, Step.SCENARIOS, Step.SIZING, Step.REVIEW)
                .endsWith("Event_ProposalReady");
        assertThat(journey.dossier().jobs)
                .contains(JobType.RENDER_CSV, JobType.RENDER_PDF, JobType.ANNOUNCE_EXPORT, JobType.CLOSE_APPROVAL)
                .doesNotContain(JobType.RECORD_DECISION);
    }

    private void twoLevels(Channel channel) {
        Journey journey = Journey.open(bed, Dossier.TWO_LEVELS)
                .in(channel)
                .rightly(Step.CONTEXT, Step.SCOPE, Step.SCENARIOS)
                .at(Step.SIZING)
                .submit(sizes("CUSTOM"))
                .rightly(Step.EXPERT, Step.REVIEW, Step.SIGN_OFF, Step.SIGN_OFF)
                .endsWith("Event_ProposalReady");
        assertThat(journey.dossier().askedGroups).containsExactly("approvers", "senior-approvers");
    }

    private void problemsEverywhere(Channel channel) {
        Journey journey = Journey.open(bed, Dossier.NO_LEVEL).in(channel);
        for (Step step : WIZARD_WITH_EXPERT) {
            journey.at(step).submit(wrong(step)).at(step);
            assertThat(journey.dossier().problems).containsKey(step);
            journey.submit(step == Step.SIZING ? sizes("CUSTOM") : right(step));
        }
        journey.endsWith("Event_ProposalReady");
    }

    private void backEverywhere(Channel channel) {
        Journey journey = Journey.open(bed, Dossier.NO_LEVEL)
                .in(channel)
                .rightly(Step.CONTEXT, Step.SCOPE, Step.SCENARIOS)
                .at(Step.SIZING)
                .submit(sizes("CUSTOM"))
                .rightly(Step.EXPERT);
        for (Step step : WIZARD_WITH_EXPERT.reversed()) {
            journey.at(step).submit(action("back"));
        }
        journey.toSigningOrEnd().endsWith("Event_ProposalReady");
    }

    private void jumps(Channel channel) {
        Journey journey = Journey.open(bed, Dossier.NO_LEVEL)
                .in(channel)
                .rightly(Step.CONTEXT, Step.SCOPE, Step.SCENARIOS)
                .at(Step.SIZING)
                .submit(sizes("CUSTOM"))
                .rightly(Step.EXPERT);
        for (Step step : WIZARD_WITH_EXPERT) {
            journey.at(Step.REVIEW).submit(jumpTo(step)).at(step).submit(action("back"));
        }
        journey.rightly(Step.REVIEW).endsWith("Event_ProposalReady");
    }

    private void decidedInTime() {
        Journey journey = Journey.open(bed, Dossier.ONE_LEVEL).toSigning();
        journey.dossier().inTransit = DecisionOutcome.APPROVED;
        bed.increaseTime(Duration.ofDays(4));
        journey.endsWith("Event_ProposalReady");
        assertThat(journey.dossier().jobs).doesNotContain(JobType.RECORD_DECISION);
    }

    private void withdrawnInReview(Channel channel) {
        Journey journey = Journey.open(bed, Dossier.NO_LEVEL)
                .in(channel)
                .rightly(Step.CONTEXT, Step.SCOPE, Step.SCENARIOS, Step.SIZING)
                .at(Step.REVIEW)
                .submit(action("withdraw"))
                .endsWith("Event_Withdrawn");
        assertThat(journey.dossier().closed).isEqualTo("WITHDRAWN");
    }

    private void changesRequested(Channel channel) {
        Journey journey = Journey.open(bed, Dossier.ONE_LEVEL)
                .in(channel)
                .toSigning()
                .submit(decision("request-changes", "Year 3 is thin"))
                .at(Step.REVIEW);
        assertThat(journey.dossier().revision).isEqualTo(2);
        journey.rightly(Step.REVIEW, Step.SIGN_OFF).endsWith("Event_ProposalReady");
    }

    private void rejected(Channel channel) {
        Journey journey = Journey.open(bed, Dossier.ONE_LEVEL)
                .in(channel)
                .toSigning()
                .submit(decision("reject", "Not our business"))
                .endsWith("Event_Rejected");
        assertThat(journey.dossier().closed).isEqualTo("REJECTED");
    }

    private void decisionRefused(Channel channel) {
        Journey.open(bed, Dossier.ONE_LEVEL)
                .in(channel)
                .toSigning()
                .submit(right(Step.SIGN_OFF), Journey.PLANNER)
                .at(Step.SIGN_OFF)
                .submit(wrong(Step.SIGN_OFF))
                .at(Step.SIGN_OFF)
                .submit(right(Step.SIGN_OFF))
                .endsWith("Event_ProposalReady");
    }

    private void overdue() {
        Journey journey = Journey.open(bed, Dossier.ONE_LEVEL).toSigning();
        bed.increaseTime(Duration.ofHours(25));
        journey.workUntil(() -> journey.dossier().count(JobType.REMIND_APPROVER) == 1);
        bed.increaseTime(Duration.ofDays(2));
        journey.workUntil(() -> journey.dossier().count(JobType.STEP_ENTERED) == 7);
        journey.at(Step.SIGN_OFF).submit(right(Step.SIGN_OFF)).endsWith("Event_ProposalReady");
        assertThat(journey.dossier().askedGroups)
                .containsExactly("approvers", "reminded approvers", "senior-approvers");
    }

    private void stoppedFromOutside() {
        Journey withdrawn = Journey.open(bed, Dossier.NO_LEVEL).at(Step.CONTEXT);
        bed.workflow().withdraw(withdrawn.dossier().runId, "correlation-of-withdrawal");
        withdrawn.endsWith("Event_EngagementWithdrawn");
        Journey cancelled = Journey.open(bed, Dossier.NO_LEVEL).at(Step.CONTEXT);
        bed.workflow().cancel(cancelled.dossier().runId, "correlation-of-cancelling");
        cancelled.endsWith("Event_EngagementCancelled");
        assertThat(List.of(withdrawn.dossier().closed, cancelled.dossier().closed))
                .containsExactly("WITHDRAWN", "CANCELLED");
    }

    private void begunInTasklist() {
        ScriptedWorker worker = new ScriptedWorker(bed.workflow(), bed::now);
        long instance = bed.startInTasklist(Map.of("name", "", "customer", "Northwind"));
        begin(worker, instance, "");
        begin(worker, instance, "Three-year plan");
        bed.workUntil(worker.handlers(), () -> !bed.records().isActive(instance));
        assertThat(bed.records().completed(instance)).contains("Event_EngagementBegun");
        assertThat(bed.workflow().whoBegan(instance)).contains(Journey.PLANNER);
    }

    private void begin(ScriptedWorker worker, long instance, String name) {
        bed.workUntil(
                worker.handlers(),
                () -> bed.tasklist()
                        .openTask(instance, ModelResources.BEGIN_TASK)
                        .isPresent());
        bed.tasklist()
                .complete(
                        bed.tasklist()
                                .openTask(instance, ModelResources.BEGIN_TASK)
                                .orElseThrow(),
                        Journey.PLANNER,
                        Map.of("name", name, "customer", "Northwind"));
    }
}
