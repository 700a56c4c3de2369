package io.quicksizer.ops.forging;

import static io.quicksizer.ops.forging.Place.LEVEL_1;
import static io.quicksizer.ops.forging.Place.REVIEW;
import static io.quicksizer.ops.testing.Person.APPROVER;
import static io.quicksizer.ops.testing.Person.PLANNER;
import static io.quicksizer.ops.testing.Person.PLANNER2;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.ops.testing.Answer;
import io.quicksizer.ops.testing.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Attempts to change or claim offered alternatives without the record. */
final class OfferAttempts {

    private static final String OFFERED = "Base";

    private OfferAttempts() {}

    static Stream<Attempt> all() {
        return Stream.of(inReview(), inSignOff(), afterSubmission())
                .flatMap(List::stream)
                .map(attempt -> attempt.reviewedAfter(OfferAttempts::offer));
    }

    private static List<Attempt> inReview() {
        return List.of(
                completed(PLANNER2, REVIEW, "offers", "nothing", List.of()),
                completed(PLANNER2, REVIEW, "alternative", "the name of another one", OFFERED),
                Attempt.byNobody(
                                REVIEW,
                                "The offered alternatives are edited away in Operate",
                                scene -> scene.engine()
                                        .setVariables(
                                                scene.visit().processInstance(),
                                                Map.of("offers", List.of(), "alternative", OFFERED)))
                        .thenGoingOn());
    }

    private static List<Attempt> inSignOff() {
        return List.of(
                completed(APPROVER, LEVEL_1, "alternative", "the name of an offered one", OFFERED),
                completed(APPROVER, LEVEL_1, "offers", "a deferred alternative", List.of(Map.of("name", "Later"))),
                completed(APPROVER, LEVEL_1, "revisionContent", "other content", "0".repeat(64)));
    }

    private static List<Attempt> afterSubmission() {
        return List.of(
                Attempt.by(
                        PLANNER,
                        LEVEL_1,
                        "An offered alternative is withheld while the sign-off is open",
                        scene -> change(scene, OFFERED, "/withhold")),
                Attempt.by(
                        PLANNER,
                        LEVEL_1,
                        "The alternatives are switched while the sign-off is open",
                        scene -> change(scene, OFFERED, "/switch")),
                Attempt.by(
                        APPROVER,
                        LEVEL_1,
                        "A revision with an offered alternative is approved by a mail that shows one total only",
                        scene -> LinkAttempts.approve(scene, APPROVER, LinkAttempts.link(scene, APPROVER, 1))));
    }

    /** Saves the entries under two names, and offers the alternative that is not active. */
    private static void offer(Scene scene) {
        save(scene, OFFERED);
        save(scene, "Larger");
        change(scene, OFFERED, "/offer").accepted();
    }

    private static void save(Scene scene, String name) {
        scene.portal(PLANNER)
                .post(scene.path("/alternatives"), Map.of("name", name), version(scene))
                .accepted();
    }

    private static Answer change(Scene scene, String alternative, String what) {
        for (var each : alternatives(scene).path("alternatives")) {
            if (each.path("name").asText().equals(alternative)) {
                return scene.portal(PLANNER)
                        .post(scene.path("/alternatives/" + each.path("id").asText() + what), Map.of(), version(scene));
            }
        }
        throw new IllegalStateException("There is no alternative " + alternative);
    }

    private static long version(Scene scene) {
        return alternatives(scene).path("version").asLong();
    }

    private static JsonNode alternatives(Scene scene) {
        return scene.portal(PLANNER).get(scene.path("/alternatives")).accepted().json();
    }

    private static Attempt completed(Person person, Place place, String variable, String what, Object value) {
        return Attempt.by(
                person,
                place,
                "%s completes %s with %s as %s beside an offered alternative".formatted(person, place, what, variable),
                scene -> {
                    var variables = new HashMap<String, Object>(
                            place.isSignOff()
                                    ? Map.of("decision", "approve", "comment", "Forged")
                                    : scene.engagement().entries(place.name()));
                    variables.put(variable, value);
                    return scene.tasklist(person).complete(scene.task(person), variables);
                });
    }
}
