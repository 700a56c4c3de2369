package io.quicksizer.ops.forging;

import static io.quicksizer.ops.forging.Place.APPROVED;
import static io.quicksizer.ops.forging.Place.CONTEXT;
import static io.quicksizer.ops.forging.Place.EXPERT;
import static io.quicksizer.ops.forging.Place.LEVEL_1;
import static io.quicksizer.ops.forging.Place.LEVEL_2;
import static io.quicksizer.ops.forging.Place.REVIEW;
import static io.quicksizer.ops.forging.Place.SCENARIOS;
import static io.quicksizer.ops.forging.Place.SCOPE;
import static io.quicksizer.ops.forging.Place.SIZING;
import static io.quicksizer.ops.testing.Person.APPROVER;
import static io.quicksizer.ops.testing.Person.APPROVER2;
import static io.quicksizer.ops.testing.Person.PLANNER;
import static io.quicksizer.ops.testing.Person.PLANNER2;
import static io.quicksizer.ops.testing.Person.VIEWER;

import io.quicksizer.ops.testing.Answer;
import io.quicksizer.ops.testing.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Attempts by completing tasks in a Tasklist session with variables that the form does not send. */
final class TaskAttempts {

    private static final String VISIT = "visitId";

    private TaskAttempts() {}

    static Stream<Attempt> all() {
        return Stream.of(ofTheWizard(), ofTheSignOff(), withoutARight()).flatMap(List::stream);
    }

    private static List<Attempt> ofTheWizard() {
        return List.of(
                forged(
                        CONTEXT,
                        VISIT,
                        "the visit of another engagement",
                        scene -> scene.other().visit().id()),
                forged(
                        CONTEXT,
                        "engagementId",
                        "another engagement",
                        scene -> scene.other().id()),
                forged(
                        CONTEXT,
                        "runId",
                        "the run of another engagement",
                        scene -> scene.other().run()),
                forged(CONTEXT, "correlationId", "nothing", scene -> null),
                forged(CONTEXT, "traceparent", "a number", scene -> 7),
                forged(CONTEXT, VISIT, "nothing", scene -> null),
                forged(CONTEXT, VISIT, "a number", scene -> 12),
                forged(CONTEXT, "name", "a list", scene -> List.of("no", "name")),
                forged(
                        SCOPE,
                        VISIT,
                        "the visit of the step before",
                        scene -> scene.visit("CONTEXT", 1).id()),
                forged(SCOPE, "outcome", "submit", scene -> "submit"),
                forged(SCOPE, "nextStep", "a step that does not exist", scene -> "EXPORT"),
                forged(SCENARIOS, "groups", "a text", scene -> "all of them"),
                forged(SIZING, "expertOpen", "false", scene -> false),
                forged(SIZING, "lines", "a number", scene -> 3),
                forged(
                        EXPERT,
                        "services",
                        "more days than there are",
                        scene -> List.of(Map.of(
                                "lineItem",
                                "none",
                                "service",
                                "FREE_TEXT",
                                "name",
                                "Forged",
                                "days",
                                1e300,
                                "note",
                                ""))),
                forged(REVIEW, "action", "approve", scene -> "approve"),
                forged(REVIEW, "revisionNumber", "a revision that does not exist", scene -> 99),
                forged(REVIEW, "owner", "somebody else", scene -> "viewer"),
                forged(REVIEW, "submission", "what the form would not send", scene -> Map.of("action", "withdraw")),
                forged(REVIEW, "policyVersion", "a version that does not exist", scene -> 4711),
                forged(REVIEW, "totalDays", "one day", scene -> 1),
                forged(REVIEW, "editors", "oneself", scene -> List.of("planner2")));
    }

    private static List<Attempt> ofTheSignOff() {
        return List.of(
                signing(PLANNER, LEVEL_2, VISIT, "the visit of the level before", Scene::firstSignOff),
                signing(APPROVER, LEVEL_2, VISIT, "their own visit of the level before", Scene::firstSignOff),
                signing(
                        PLANNER,
                        LEVEL_1,
                        VISIT,
                        "the visit of the review",
                        scene -> scene.visit("REVIEW", 1).id()),
                signing(PLANNER, LEVEL_1, VISIT, "a visit that nobody made", scene -> UUID.randomUUID()),
                signing(PLANNER, LEVEL_1, VISIT, "nothing", scene -> null),
                signing(
                        APPROVER,
                        LEVEL_1,
                        VISIT,
                        "the visit of another engagement",
                        scene -> scene.other().visit().id()),
                signing(PLANNER, LEVEL_1, "outcome", "approved", scene -> "approved"),
                signing(PLANNER, LEVEL_1, "levels", "no level at all", scene -> List.of()),
                signing(APPROVER, LEVEL_1, "askedLevel", "the last level", scene -> 2),
                signing(APPROVER, LEVEL_1, "dueAt", "a moment that has passed", scene -> "2020-01-01T00:00:00Z"),
                signing(APPROVER, LEVEL_1, "openLevels", "no level at all", scene -> List.of()),
                signing(APPROVER, LEVEL_1, "signOffNeeded", "false", scene -> false),
                signing(PLANNER, LEVEL_1, "askedGroup", "a group of one's own", scene -> "planner"),
                signing(PLANNER, LEVEL_1, "delegates", "oneself", scene -> List.of("planner")),
                signing(
                        APPROVER,
                        LEVEL_1,
                        "engagementId",
                        "another engagement",
                        scene -> scene.other().id()),
                signing(APPROVER, LEVEL_1, "revisionNumber", "a revision that does not exist", scene -> 2),
                signing(APPROVER, LEVEL_1, "contentSha256", "other content", scene -> "0".repeat(64)),
                signing(APPROVER, LEVEL_1, "decision", "a word that the form does not have", scene -> "waive"),
                signing(APPROVER, LEVEL_1, "decision", "nothing", scene -> null),
                signing(APPROVER, LEVEL_1, "decision", "a list", scene -> List.of("approve")));
    }

    private static List<Attempt> withoutARight() {
        return List.of(
                Attempt.by(PLANNER, LEVEL_1, "The submitter signs off", scene -> sign(scene, PLANNER, Map.of())),
                Attempt.by(VIEWER, LEVEL_1, "A viewer signs off", scene -> sign(scene, VIEWER, Map.of())),
                Attempt.by(APPROVER, LEVEL_2, "One person signs both levels", scene -> sign(scene, APPROVER, Map.of())),
                Attempt.by(VIEWER, REVIEW, "A viewer submits", scene -> complete(scene, VIEWER, Map.of())),
                Attempt.by(APPROVER2, CONTEXT, "An approver edits", scene -> complete(scene, APPROVER2, Map.of())),
                Attempt.by(
                        PLANNER,
                        LEVEL_1,
                        "The task is assigned to somebody else in Tasklist",
                        scene -> scene.tasklist(PLANNER).assign(scene.task(PLANNER), "approver")),
                Attempt.by(
                        PLANNER,
                        LEVEL_1,
                        "The task is assigned past Tasklist's pages",
                        scene -> scene.tasklist(PLANNER)
                                .post(
                                        "/v2/user-tasks/%d/assignment".formatted(scene.task(PLANNER)),
                                        Map.of("assignee", "approver"))),
                Attempt.by(
                                PLANNER2,
                                CONTEXT,
                                "A task is completed a second time",
                                scene -> scene.tasklist(PLANNER2)
                                        .completeAgain(
                                                scene.task(PLANNER2, scene.visit("CONTEXT", 1), CONTEXT.task()),
                                                Map.of()))
                        .after(scene -> {
                            complete(scene, PLANNER2, Map.of()).accepted();
                            scene.awaitVisit("SCOPE", 1);
                        }),
                Attempt.by(
                        PLANNER,
                        APPROVED,
                        "The form of a signed level is sent again",
                        scene -> scene.tasklist(PLANNER)
                                .completeAgain(
                                        scene.task(PLANNER, scene.visit(), "Task_SignOff"),
                                        Map.of("decision", "reject"))));
    }

    private static Attempt forged(Place place, String variable, String what, Function<Scene, @Nullable Object> value) {
        return Attempt.by(
                        PLANNER2,
                        place,
                        "%s is completed with %s as %s".formatted(place, what, variable),
                        scene -> complete(scene, PLANNER2, variable(variable, value.apply(scene))))
                .forging(List.of(variable));
    }

    private static Attempt signing(
            Person person, Place place, String variable, String what, Function<Scene, @Nullable Object> value) {
        return Attempt.by(
                        person,
                        place,
                        "%s signs %s with %s as %s".formatted(person, place, what, variable),
                        scene -> sign(scene, person, variable(variable, value.apply(scene))))
                .forging(List.of(variable));
    }

    private static Answer complete(Scene scene, Person person, Map<String, @Nullable Object> forged) {
        var variables = new HashMap<String, @Nullable Object>(
                scene.engagement().entries(scene.place().name()));
        variables.putAll(forged);
        return complete(scene, person, scene.task(person), variables);
    }

    /** Completes a task; a viewer's account can't claim tasks in Tasklist. */
    private static Answer complete(Scene scene, Person person, long task, Map<String, @Nullable Object> variables) {
        var tasklist = scene.tasklist(person);
        return person == VIEWER ? tasklist.completeIfLet(task, variables) : tasklist.complete(task, variables);
    }

    private static Answer sign(Scene scene, Person person, Map<String, @Nullable Object> forged) {
        var variables = new HashMap<String, @Nullable Object>(Map.of("decision", "approve", "comment", "Forged"));
        variables.putAll(forged);
        return complete(scene, person, scene.task(person), variables);
    }

    private static Map<String, @Nullable Object> variable(String name, @Nullable Object value) {
        var variable = new HashMap<String, @Nullable Object>();
        variable.put(name, value);
        return variable;
    }
}
