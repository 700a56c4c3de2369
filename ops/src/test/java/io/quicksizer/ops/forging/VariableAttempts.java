package io.quicksizer.ops.forging;

import static io.quicksizer.ops.testing.Person.APPROVER;
import static io.quicksizer.ops.testing.Person.PLANNER;
import static io.quicksizer.ops.testing.Person.PLANNER2;
import static java.util.Map.entry;

import io.quicksizer.processes.model.PolicyFact;
import io.quicksizer.processes.model.Variable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Attempts with every variable that workers never read, all variables of an instance in one attempt. None of them stops
 * the process, so that each attempt shows that none of its variables has an effect.
 */
final class VariableAttempts {

    private static final List<Place> PLACES = List.of(Place.SCOPE, Place.REVIEW, Place.LEVEL_1);

    private static final Map<String, Object> OF_AN_ENGAGEMENT = ofAnEngagement();

    private static final Map<String, Object> OF_A_FEEDBACK = Map.of(
            Variable.KIND, "PROBLEM",
            Variable.IMPACT, "BLOCKS",
            Variable.REPORTERS, 1000,
            Variable.FEEDBACK_TITLE, "Forged",
            Variable.ASKED_GROUP, "planner");

    private VariableAttempts() {}

    static Stream<Attempt> all() {
        return Arrays.stream(Forgery.values())
                .flatMap(forgery -> Stream.concat(
                        PLACES.stream().flatMap(place -> Stream.of(edited(place, forgery), completed(place, forgery))),
                        Stream.of(ofAFeedback(forgery))));
    }

    /** Sets the variables from the scope of the waiting task, and so in the nearest scope that has them. */
    private static Attempt edited(Place place, Forgery forgery) {
        return Attempt.byNobody(
                        place,
                        "All variables that nobody reads are edited at %s to %s".formatted(place, forgery),
                        scene -> scene.engine()
                                .setVariables(scene.visit().elementInstance(), forged(OF_AN_ENGAGEMENT, forgery)))
                .forging(OF_AN_ENGAGEMENT.keySet())
                .thenGoingOn()
                .expecting(Outcome.GOES_ON);
    }

    private static Attempt completed(Place place, Forgery forgery) {
        var person = place.isSignOff() ? APPROVER : PLANNER2;
        return Attempt.by(
                        person,
                        place,
                        "%s is completed with %s as all variables that nobody reads".formatted(place, forgery),
                        scene -> {
                            var variables = forged(OF_AN_ENGAGEMENT, forgery);
                            variables.putAll(
                                    place.isSignOff()
                                            ? Map.of("decision", "approve", "comment", "Beside the point")
                                            : scene.engagement().entries(place.name()));
                            return scene.tasklist(person).complete(scene.task(person), variables);
                        })
                .forging(OF_AN_ENGAGEMENT.keySet())
                .expecting(Outcome.GOES_ON);
    }

    private static Attempt ofAFeedback(Forgery forgery) {
        return Attempt.by(
                        PLANNER,
                        Place.CONTEXT,
                        "The variables of a triage are edited to %s before the sender completes it".formatted(forgery),
                        scene -> TriageAttempts.edit(scene, forged(OF_A_FEEDBACK, forgery)))
                .after(TriageAttempts::send)
                .forging(OF_A_FEEDBACK.keySet())
                .expecting(Outcome.SHOWN);
    }

    private static Map<String, @Nullable Object> forged(Map<String, Object> values, Forgery forgery) {
        var forged = new HashMap<String, @Nullable Object>(values);
        forged.replaceAll((name, value) -> switch (forgery) {
            case OTHER_VALUE -> value;
            case OTHER_TYPE -> Map.of("forged", true);
            case MISSING -> null;
        });
        return forged;
    }

    private static Map<String, Object> ofAnEngagement() {
        var values = new HashMap<String, Object>(Map.ofEntries(
                entry(Variable.OWNER, "viewer"),
                entry(Variable.EXPERT_OPEN, false),
                entry(Variable.ASKED_GROUP, "planner"),
                entry(Variable.DUE_AT, "2020-01-01T00:00:00Z"),
                entry(Variable.REMIND_AT, "2020-01-01T00:00:00Z"),
                entry(Variable.ESCALATED, true),
                entry(Variable.DELEGATES, List.of("viewer")),
                entry(Variable.EDITORS, List.of("viewer")),
                entry(Variable.LINK_ONLY, true),
                entry(Variable.PORTAL_LINK, "https://forged.example/approvals"),
                entry(Variable.ENGAGEMENT_NAME, "Forged"),
                entry(Variable.TASK_CONTEXT_DISPLAY_NAME, "Forged"),
                entry(Variable.PROBLEMS, List.of(Map.of("field", "", "message", "Forged"))),
                entry(Variable.READY, false)));
        Arrays.stream(PolicyFact.values()).forEach(fact -> values.put(fact.variable(), 0));
        return values;
    }
}
