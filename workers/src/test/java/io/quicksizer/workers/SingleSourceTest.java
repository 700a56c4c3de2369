package io.quicksizer.workers;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quicksizer.db.engagement.Engagement;
import io.quicksizer.db.journal.StepJournal;
import io.quicksizer.processes.job.Job;
import io.quicksizer.workers.jobs.JobTable;
import io.quicksizer.workers.run.RunRegistry;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Facts of the life cycle have one home each. */
@AnalyzeClasses(
        packages = "io.quicksizer",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class SingleSourceTest {
    private static final Map<String, Set<String>> TRANSITIONS = Map.of(
            "submit", Set.of("FreezingRevision"),
            "approve", Set.of("ClosingApproval"),
            "requestChanges", Set.of("OpeningNextRevision", "RestartingEngagement"),
            "reject", Set.of("ClosingEngagement"),
            "withdraw", Set.of("ClosingEngagement"),
            "cancel", Set.of("ClosingEngagement"),
            "reopen", Set.of("ReopeningEngagement"),
            "recall", Set.of("RecallingRevision"),
            "resume", Set.of("UndoingWithdrawal"),
            "rebuild", Set.of("RebuildingEngagement"));

    @ArchTest
    static final ArchRule each_transition_of_an_engagement_belongs_to_one_use_case =
            classes().should(moveEngagementsOnlyAs(TRANSITIONS));

    @ArchTest
    static final ArchRule visits_of_earlier_runs_are_looked_at_by_a_rebuild_alone = noClasses()
            .that()
            .doNotHaveSimpleName("RecoveryPlan")
            .should()
            .callMethod(StepJournal.class, "latestVisit", UUID.class)
            .because("everybody else asks for the visit that waits");

    @ArchTest
    static final ArchRule variables_of_a_job_are_read_where_they_are_compared_with_the_record = noClasses()
            .that()
            .resideInAPackage("io.quicksizer.workers..")
            .and(doNotCompareClaims())
            .should()
            .callMethod(Job.class, "claims")
            .orShould()
            .callMethod(Job.class, "variables");

    @ArchTest
    static final ArchRule every_job_but_the_one_that_opens_an_engagement_asks_the_register_of_runs =
            classes().that(doWorkOfJobs()).should().dependOnClassesThat().areAssignableTo(RunRegistry.class);

    @ArchTest
    static final ArchRule every_job_of_a_triage_asks_the_register_of_feedback = classes()
            .that(describe("do the work of a triage's jobs", SingleSourceTest::worksForTriage))
            .should()
            .dependOnClassesThat()
            .haveSimpleName("FeedbackRegister");

    private static boolean worksForTriage(JavaClass type) {
        return type.getPackageName().equals("io.quicksizer.workers.feedback")
                && type.getDirectDependenciesToSelf().stream()
                        .anyMatch(use -> use.getOriginClass().isEquivalentTo(JobTable.class));
    }

    private static DescribedPredicate<JavaClass> doNotCompareClaims() {
        Set<String> comparing = Set.of(
                "RunRegistry", "OpeningApproval", "OfferingSignOff", "RemindingApprovers", "OpeningNextRevision");
        return DescribedPredicate.describe("do not compare claims", type -> !comparing.contains(type.getSimpleName()));
    }

    private static DescribedPredicate<JavaClass> doWorkOfJobs() {
        return DescribedPredicate.describe(
                "do the work of jobs",
                type -> type.isAnnotatedWith(Service.class)
                        && !type.getSimpleName().equals("BeginningEngagement")
                        && !type.getPackageName().equals("io.quicksizer.workers.feedback")
                        && type.getDirectDependenciesToSelf().stream()
                                .anyMatch(use -> use.getOriginClass().isEquivalentTo(JobTable.class)));
    }

    private static ArchCondition<JavaClass> moveEngagementsOnlyAs(Map<String, Set<String>> transitions) {
        return new ArchCondition<>("move engagements only as " + transitions) {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                from.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isEquivalentTo(Engagement.class))
                        .filter(call -> transitions.containsKey(call.getName()))
                        .filter(call -> !transitions.get(call.getName()).contains(from.getSimpleName()))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
            }
        };
    }
}
