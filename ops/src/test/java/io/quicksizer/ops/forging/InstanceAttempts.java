package io.quicksizer.ops.forging;

import static io.quicksizer.ops.forging.Place.LEVEL_1;
import static io.quicksizer.ops.forging.Place.LEVEL_2;
import static io.quicksizer.ops.forging.Place.REVIEW;
import static io.quicksizer.ops.forging.Place.SCOPE;

import io.quicksizer.ops.testing.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Attempts by modifying instances and variables as in Operate, and by completing tasks without Tasklist. */
final class InstanceAttempts {

    private InstanceAttempts() {}

    static Stream<Attempt> all() {
        return Stream.of(variables(), moves(), tasks()).flatMap(List::stream);
    }

    private static List<Attempt> variables() {
        return List.of(
                edited(
                        SCOPE,
                        "engagementId",
                        "another engagement",
                        scene -> scene.other().id()),
                edited(
                        SCOPE,
                        "runId",
                        "the run of another engagement",
                        scene -> scene.other().run()),
                edited(SCOPE, "runId", "nothing", scene -> null),
                edited(SCOPE, "correlationId", "nothing", scene -> null),
                edited(SCOPE, "owner", "somebody else", scene -> "viewer"),
                edited(
                        SCOPE,
                        "visitId",
                        "the visit of the step before",
                        scene -> scene.visit("CONTEXT", 1).id()),
                edited(REVIEW, "revisionNumber", "a word", scene -> "abc"),
                edited(REVIEW, "revisionNumber", "a revision that does not exist", scene -> 7),
                edited(REVIEW, "engagementId", "a word", scene -> "abc"),
                edited(REVIEW, "outcome", "approved", scene -> "approved"),
                edited(REVIEW, "totalDays", "one day", scene -> 1),
                edited(REVIEW, "policyVersion", "a version that does not exist", scene -> 4711),
                edited(LEVEL_1, "levels", "no level at all", scene -> List.of()),
                edited(LEVEL_1, "askedLevel", "the last level", scene -> 2),
                edited(LEVEL_1, "dueAt", "a moment that has passed", scene -> "2020-01-01T00:00:00Z"),
                edited(LEVEL_1, "callToken", "a call that nobody made", scene -> UUID.randomUUID()),
                edited(LEVEL_1, "signOffNeeded", "false", scene -> false),
                edited(LEVEL_1, "askedGroup", "a group of one's own", scene -> "planner"),
                edited(LEVEL_1, "escalated", "true", scene -> true),
                edited(LEVEL_1, "revisionNumber", "a revision that does not exist", scene -> 2),
                edited(
                        LEVEL_1,
                        "engagementId",
                        "another engagement",
                        scene -> scene.other().id()),
                edited(
                        LEVEL_2,
                        "runId",
                        "the run of another engagement",
                        scene -> scene.other().run()),
                edited(LEVEL_2, "runId", "a number", scene -> 5),
                edited(LEVEL_2, "askedLevel", "a word", scene -> "abc"));
    }

    private static List<Attempt> moves() {
        return List.of(
                Attempt.byNobody(
                                LEVEL_1,
                                "openLevels is edited to no level at all, and an operator restarts the approval that is stuck",
                                scene -> {
                                    var answer = scene.engine()
                                            .setVariables(
                                                    scene.visit().processInstance(), Map.of("openLevels", List.of()));
                                    scene.engagement().approveAs("approver");
                                    scene.administrator().restart(scene.id(), "APPROVAL");
                                    return answer;
                                })
                        .forging(List.of("openLevels")),
                moved(REVIEW, "Task_Export", "the export"),
                moved(REVIEW, "Task_FreezeRevision", "freezing the revision"),
                moved(REVIEW, "Task_Approval", "the approval"),
                moved(REVIEW, "Task_CloseRejected", "rejecting"),
                moved(REVIEW, "Task_OpenNextRevision", "the next revision"),
                moved(LEVEL_1, "Task_CloseApproved", "closing as approved"),
                moved(LEVEL_2, "Task_CloseApproved", "closing as approved"),
                moved(LEVEL_1, "Task_CloseRejected", "closing as rejected"),
                moved(LEVEL_1, "Task_RecordDecision", "recording a decision"));
    }

    private static List<Attempt> tasks() {
        return List.of(
                Attempt.byNobody(
                        LEVEL_1,
                        "The sign-off is completed past Tasklist by nobody",
                        scene -> scene.engine()
                                .complete(
                                        scene.task(Person.ADMIN), Map.of("decision", "approve", "comment", "Forged"))),
                Attempt.byNobody(REVIEW, "The review is completed past Tasklist in the name of a viewer", scene -> {
                    long task = scene.task(Person.ADMIN);
                    scene.engine().assign(task, "viewer").accepted();
                    return scene.engine().complete(task, Map.of("action", "submit"));
                }),
                Attempt.byNobody(
                        LEVEL_1, "The sign-off is completed past Tasklist in the name of the submitter", scene -> {
                            long task = scene.task(Person.ADMIN);
                            scene.engine().assign(task, "planner").accepted();
                            return scene.engine().complete(task, Map.of("decision", "approve", "comment", "Forged"));
                        }));
    }

    /** Sets the variable in the process instance of the waiting task. */
    private static Attempt edited(Place place, String variable, String what, Function<Scene, @Nullable Object> value) {
        return Attempt.byNobody(place, "%s is edited at %s to %s".formatted(variable, place, what), scene -> {
                    var variables = new HashMap<String, @Nullable Object>();
                    variables.put(variable, value.apply(scene));
                    return scene.engine().setVariables(scene.visit().processInstance(), variables);
                })
                .forging(List.of(variable))
                .thenGoingOn();
    }

    private static Attempt moved(Place place, String element, String what) {
        return Attempt.byNobody(
                place,
                "The instance is moved from %s to %s".formatted(place, what),
                scene -> scene.engine()
                        .move(
                                scene.visit().processInstance(),
                                List.of(scene.visit().elementInstance()),
                                element));
    }
}
