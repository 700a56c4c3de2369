package io.quicksizer.ops.forging;

import static io.quicksizer.ops.forging.Place.APPROVED;
import static io.quicksizer.ops.forging.Place.CONTEXT;
import static io.quicksizer.ops.forging.Place.LEVEL_1;
import static io.quicksizer.ops.forging.Place.LEVEL_2;
import static io.quicksizer.ops.forging.Place.REVIEW;
import static io.quicksizer.ops.forging.Place.SCOPE;

import io.quicksizer.ops.testing.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Attempts by publishing messages without the product. */
final class MessageAttempts {

    private static final String OPENED = "engagement-opened";
    private static final String RECORDED = "entry-recorded";
    private static final String WITHDRAWN = "engagement-withdrawn";
    private static final String CANCELLED = "engagement-cancelled";

    private MessageAttempts() {}

    static Stream<Attempt> all() {
        return Stream.of(openings(), stops(), entries()).flatMap(List::stream);
    }

    private static List<Attempt> openings() {
        return List.of(
                Attempt.byNobody(
                                CONTEXT,
                                "The engagement is opened once more with another run",
                                scene -> publish(
                                        scene,
                                        OPENED,
                                        scene.id(),
                                        StartAttempts.with(StartAttempts.facts(scene), "runId", UUID.randomUUID())))
                        .thenGoingOn(),
                Attempt.byNobody(
                        APPROVED,
                        "The approved engagement is opened once more",
                        scene -> publish(scene, OPENED, scene.id(), StartAttempts.facts(scene))));
    }

    private static List<Attempt> stops() {
        return List.of(
                Attempt.byNobody(
                        LEVEL_2,
                        "The run is withdrawn by a message that nobody asked for",
                        scene -> publish(scene, WITHDRAWN, scene.run(), Map.of())),
                Attempt.byNobody(
                        REVIEW,
                        "The run is cancelled by a message that nobody asked for",
                        scene -> publish(scene, CANCELLED, scene.run(), Map.of())),
                Attempt.byNobody(
                                LEVEL_1,
                                "A message withdraws the engagement instead of its run",
                                scene -> publish(scene, WITHDRAWN, scene.id(), Map.of()))
                        .thenGoingOn());
    }

    private static List<Attempt> entries() {
        return List.of(
                Attempt.byNobody(
                        REVIEW,
                        "A message says that the review was entered, which nobody did",
                        scene -> publish(scene, RECORDED, scene.visit().id(), Map.of())),
                Attempt.byNobody(
                        LEVEL_1,
                        "A message says that a level was signed, which nobody did",
                        scene -> publish(scene, RECORDED, scene.visit().id(), Map.of())),
                Attempt.byNobody(
                        LEVEL_1,
                        "A message brings a decision along",
                        scene -> publish(
                                scene,
                                RECORDED,
                                scene.visit().id(),
                                Map.of(
                                        "outcome",
                                        "approved",
                                        "openLevels",
                                        List.of(),
                                        "submission",
                                        Map.of("decision", "approve", "comment", "Forged")))),
                Attempt.byNobody(
                                SCOPE,
                                "The message of the step before is repeated",
                                scene -> publish(
                                        scene,
                                        RECORDED,
                                        scene.visit("CONTEXT", 1).id(),
                                        Map.of()))
                        .thenGoingOn(),
                Attempt.byNobody(
                                LEVEL_2,
                                "The message of the level before is repeated",
                                scene -> publish(scene, RECORDED, scene.firstSignOff(), Map.of("outcome", "approved")))
                        .thenGoingOn());
    }

    private static Answer publish(Scene scene, String message, UUID key, Map<String, Object> variables) {
        return scene.engine().publish(message, key.toString(), variables);
    }
}
