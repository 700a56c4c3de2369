package io.quicksizer.ops.forging;

import static io.quicksizer.ops.forging.Place.CONTEXT;
import static io.quicksizer.ops.forging.Place.REVIEW;
import static io.quicksizer.ops.testing.Person.ADMIN;
import static io.quicksizer.ops.testing.Person.PLANNER;
import static io.quicksizer.ops.testing.Person.PLANNER2;

import io.quicksizer.ops.testing.Answer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Attempts on engagements whose withdrawal was undone, with the remains of the previous run. */
final class UndoneAttempts {

    private UndoneAttempts() {}

    static Stream<Attempt> all() {
        return Stream.concat(
                ofTheFormerRun().stream().map(attempt -> attempt.after(UndoneAttempts::withdrawAndUndo)),
                bySomebodyElse().stream());
    }

    private static List<Attempt> ofTheFormerRun() {
        return List.of(
                Attempt.byNobody(
                                REVIEW,
                                "The message that withdrew the former run comes again",
                                scene -> scene.engine()
                                        .publish(
                                                "engagement-withdrawn",
                                                scene.visit("REVIEW", 1).run().toString(),
                                                Map.of()))
                        .thenGoingOn(),
                Attempt.byNobody(
                                REVIEW,
                                "The message of a visit of the former run is published",
                                scene -> scene.engine()
                                        .publish(
                                                "entry-recorded",
                                                scene.visit("REVIEW", 1).id().toString(),
                                                Map.of("outcome", "submit")))
                        .thenGoingOn(),
                Attempt.by(
                        PLANNER2,
                        REVIEW,
                        "The task of the former run is completed in Tasklist",
                        scene -> scene.tasklist(PLANNER2)
                                .completeAgain(
                                        scene.task(PLANNER2, scene.visit("REVIEW", 1), "Task_Review"),
                                        Map.of("action", "submit"))),
                Attempt.byNobody(
                        REVIEW,
                        "The sizing is created once more with the former run",
                        scene -> scene.started(scene.engine()
                                .create(
                                        "sizing-engagement",
                                        "Task_FreezeRevision",
                                        StartAttempts.with(
                                                StartAttempts.facts(scene),
                                                "runId",
                                                scene.visit("REVIEW", 1).run())))),
                Attempt.by(PLANNER, REVIEW, "A withdrawal is undone a second time", UndoneAttempts::undo));
    }

    private static List<Attempt> bySomebodyElse() {
        return List.of(
                Attempt.by(
                                PLANNER2,
                                REVIEW,
                                "Somebody else's withdrawal is undone",
                                scene -> scene.portal(PLANNER2).post(scene.path("/undo-withdrawal"), Map.of()))
                        .after(UndoneAttempts::withdraw),
                Attempt.by(
                                PLANNER,
                                CONTEXT,
                                "What an administrator cancelled is undone as a withdrawal",
                                UndoneAttempts::undo)
                        .after(scene -> {
                            scene.portal(ADMIN)
                                    .post(scene.path("/cancel"), Map.of("comment", "by a test"))
                                    .accepted();
                            scene.awaitStatus("CANCELLED");
                        }));
    }

    private static void withdrawAndUndo(Scene scene) {
        withdraw(scene);
        undo(scene).accepted();
        scene.awaitVisit("REVIEW", 2);
    }

    private static void withdraw(Scene scene) {
        scene.engagement().withdraw();
        scene.awaitStatus("WITHDRAWN");
    }

    private static Answer undo(Scene scene) {
        return scene.portal(PLANNER).post(scene.path("/undo-withdrawal"), Map.of());
    }
}
