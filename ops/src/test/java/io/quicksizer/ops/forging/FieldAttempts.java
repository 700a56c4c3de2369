package io.quicksizer.ops.forging;

import static io.quicksizer.ops.testing.Person.ADMIN;
import static io.quicksizer.ops.testing.Person.APPROVER;
import static io.quicksizer.ops.testing.Person.PLANNER;
import static io.quicksizer.ops.testing.Person.PLANNER2;

import io.quicksizer.processes.model.ModelResources;
import java.util.Arrays;
import java.util.stream.Stream;

/** Attempts with every field of every form, all fields of a form in one submission. */
final class FieldAttempts {

    private FieldAttempts() {}

    static Stream<Attempt> all() {
        return Arrays.stream(Forgery.values())
                .flatMap(forgery -> Stream.concat(steps(forgery), Stream.of(begun(forgery), triaged(forgery)))
                        .map(attempt -> forgery == Forgery.MISSING ? attempt : attempt.expecting(Outcome.SHOWN)));
    }

    private static Stream<Attempt> steps(Forgery forgery) {
        return Arrays.stream(Place.values())
                .filter(place -> place.isInWizard() || place == Place.LEVEL_1)
                .map(place -> step(place, forgery));
    }

    private static Attempt step(Place place, Forgery forgery) {
        var person = place.isSignOff() ? APPROVER : PLANNER2;
        var fields = new FormFields(place.form());
        return Attempt.by(
                        person,
                        place,
                        "Every field of %s is completed with %s".formatted(place, forgery),
                        scene -> scene.tasklist(person).complete(scene.task(person), fields.forged(forgery)))
                .forging(fields.names());
    }

    private static Attempt begun(Forgery forgery) {
        var fields = new FormFields(ModelResources.BEGIN_FORM);
        return Attempt.by(
                        PLANNER,
                        Place.CONTEXT,
                        "An engagement is begun in Tasklist with %s in every field".formatted(forgery),
                        scene -> {
                            scene.concerns("new");
                            return StartAttempts.begin(scene, PLANNER, fields.forged(forgery));
                        })
                .forging(fields.names());
    }

    private static Attempt triaged(Forgery forgery) {
        var fields = new FormFields(ModelResources.TRIAGE_FORM);
        return Attempt.by(
                        ADMIN,
                        Place.CONTEXT,
                        "Every field of a triage is completed with %s".formatted(forgery),
                        scene -> TriageAttempts.triage(scene, ADMIN, fields.forged(forgery)))
                .after(TriageAttempts::send)
                .forging(fields.names());
    }
}
