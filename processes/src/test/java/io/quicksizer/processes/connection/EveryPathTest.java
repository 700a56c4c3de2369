package io.quicksizer.processes.connection;

import static io.quicksizer.processes.connection.Submissions.action;
import static io.quicksizer.processes.connection.Submissions.decision;
import static io.quicksizer.processes.connection.Submissions.jumpTo;
import static io.quicksizer.processes.connection.Submissions.right;
import static io.quicksizer.processes.connection.Submissions.sizes;
import static io.quicksizer.processes.connection.Submissions.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.Step;
import java.time.Duration;
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
        void walk();
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
        paths.put("an overdue sign-off is reminded of and goes to the next group", this::overdue);
        paths.put("an idle engagement is looked at", this::idle);
        paths.put("withdrawn and cancelled from outside", this::stoppedFromOutside);
        Stream<DynamicTest> walks = paths.entrySet().stream()
                .map(path -> DynamicTest.dynamicTest(
                        path.getKey(), () -> path.getValue().walk()));
        return Stream.concat(
                walks, Stream.of(DynamicTest.dynamicTest("nothing in the models was left out", this::nothingLeftOut)));
    }

    private void nothingLeftOut() {
        Coverage coverage = new Coverage();
        coverage.add(bed.records().passed());
        assertThat(coverage.size()).isGreaterThan(100);
        assertThat(coverage.missing())
                .as("elements and flows, of %d, that no path passed", coverage.size())
                .isEmpty();
    }

    private void approvedByPolicy() {
        Journey journey = Journey.open(bed, Dossier.NO_LEVEL)
                .rightly(Step.CONTEXT, Step.SCOPE, Step.SCENARIOS, Step.SIZING, Step.REVIEW)
                .endsWith("Event_ProposalReady");
        assertThat(journey.dossier().jobs)
                .contains(JobType.RENDER_CSV, JobType.RENDER_PDF, JobType.ANNOUNCE_EXPORT, JobType.CLOSE_APPROVAL)
                .doesNotContain(JobType.RECORD_DECISION);
    }

    private void twoLevels() {
        Journey journey = Journey.open(bed, Dossier.TWO_LEVELS)
                .rightly(Step.CONTEXT, Step.SCOPE, Step.SCENARIOS)
                .at(Step.SIZING)
                .submit(sizes("CUSTOM"))
                .rightly(Step.EXPERT, Step.REVIEW, Step.SIGN_OFF, Step.SIGN_OFF)
                .endsWith("Event_ProposalReady");
        assertThat(journey.dossier().askedGroups).containsExactly("approvers", "senior-approvers");
    }

    private void problemsEverywhere() {
        Journey journey = Journey.open(bed, Dossier.NO_LEVEL);
        for (Step step : WIZARD_WITH_EXPERT) {
            journey.at(step).submit(wrong(step)).at(step);
            assertThat(journey.dossier().problems).containsKey(step);
            journey.submit(step == Step.SIZING ? sizes("CUSTOM") : right(step));
        }
        journey.endsWith("Event_ProposalReady");
    }

    private void backEverywhere() {
        Journey journey = Journey.open(bed, Dossier.NO_LEVEL)
                .rightly(Step.CONTEXT, Step.SCOPE, Step.SCENARIOS)
                .at(Step.SIZING)
                .submit(sizes("CUSTOM"))
                .rightly(Step.EXPERT);
        for (Step step : WIZARD_WITH_EXPERT.reversed()) {
            journey.at(step).submit(action("back"));
        }
        journey.toSigningOrEnd().endsWith("Event_ProposalReady");
    }

    private void jumps() {
        Journey journey = Journey.open(bed, Dossier.NO_LEVEL)
                .rightly(Step.CONTEXT, Step.SCOPE, Step.SCENARIOS)
                .at(Step.SIZING)
                .submit(sizes("CUSTOM"))
                .rightly(Step.EXPERT);
        for (Step step : WIZARD_WITH_EXPERT) {
            journey.at(Step.REVIEW).submit(jumpTo(step)).at(step).submit(action("back"));
        }
        journey.rightly(Step.REVIEW).endsWith("Event_ProposalReady");
    }

    private void withdrawnInReview() {
        Journey journey = Journey.open(bed, Dossier.NO_LEVEL)
                .rightly(Step.CONTEXT, Step.SCOPE, Step.SCENARIOS, Step.SIZING)
                .at(Step.REVIEW)
                .submit(action("withdraw"))
                .endsWith("Event_Withdrawn");
        assertThat(journey.dossier().closed).isEqualTo("WITHDRAWN");
    }

    private void changesRequested() {
        Journey journey = Journey.open(bed, Dossier.ONE_LEVEL)
                .toSigning()
                .submit(decision("request-changes", "Year 3 is thin"))
                .at(Step.REVIEW);
        assertThat(journey.dossier().revision).isEqualTo(2);
        journey.rightly(Step.REVIEW, Step.SIGN_OFF).endsWith("Event_ProposalReady");
    }

    private void rejected() {
        Journey journey = Journey.open(bed, Dossier.ONE_LEVEL)
                .toSigning()
                .submit(decision("reject", "Not our business"))
                .endsWith("Event_Rejected");
        assertThat(journey.dossier().closed).isEqualTo("REJECTED");
    }

    private void decisionRefused() {
        Journey.open(bed, Dossier.ONE_LEVEL)
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
        journey.workUntil(() -> journey.dossier().count(JobType.ESCALATE_SIGN_OFF) == 1);
        journey.workUntil(() -> journey.dossier().count(JobType.STEP_ENTERED) == 7);
        journey.at(Step.SIGN_OFF).submit(right(Step.SIGN_OFF)).endsWith("Event_ProposalReady");
        assertThat(journey.dossier().askedGroups)
                .containsExactly(
                        "approvers",
                        "remind-approver approvers",
                        "escalate-sign-off senior-approvers",
                        "senior-approvers");
    }

    private void idle() {
        Journey journey = Journey.open(bed, Dossier.NO_LEVEL).at(Step.CONTEXT);
        bed.increaseTime(Duration.ofHours(25));
        journey.workUntil(() -> journey.dossier().count(JobType.REMIND_IDLE) == 1);
        journey.toSigningOrEnd().endsWith("Event_ProposalReady");
    }

    private void stoppedFromOutside() {
        Journey withdrawn = Journey.open(bed, Dossier.NO_LEVEL).at(Step.CONTEXT);
        bed.workflow().withdraw(withdrawn.dossier().engagementId, "correlation-of-withdrawal");
        withdrawn.endsWith("Event_EngagementWithdrawn");
        Journey cancelled = Journey.open(bed, Dossier.NO_LEVEL).at(Step.CONTEXT);
        bed.workflow().cancel(cancelled.dossier().engagementId, "correlation-of-cancelling");
        cancelled.endsWith("Event_EngagementCancelled");
        assertThat(List.of(withdrawn.dossier().closed, cancelled.dossier().closed))
                .containsExactly("WITHDRAWN", "CANCELLED");
    }
}
