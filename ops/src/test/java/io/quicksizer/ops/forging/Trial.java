package io.quicksizer.ops.forging;

import io.quicksizer.ops.forging.Incidents.Incident;
import io.quicksizer.ops.process.StackFailure;
import io.quicksizer.ops.process.Waiting;
import io.quicksizer.ops.testing.Answer;
import io.quicksizer.ops.testing.Database;
import io.quicksizer.ops.testing.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The execution of one attempt: makes it, waits for the outcome and collects the evidence. */
final class Trial {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> REPORTED = Set.of("problems", "ineligible");

    private final Stage stage;
    private final Attempt attempt;
    private final Scene scene;
    private final Database database;
    private long lastEntry;

    private Trial(Stage stage, Attempt attempt, Scene scene) {
        this.stage = stage;
        this.attempt = attempt;
        this.scene = scene;
        this.database = stage.database();
    }

    /** @param number number of the attempt, which makes the name of its engagement unique */
    static Evidence of(Stage stage, Attempt attempt, int number) {
        var name = "Forged %03d".formatted(number);
        return new Trial(stage, attempt, Scene.set(stage, attempt, name)).run();
    }

    private Evidence run() {
        var before = Snapshot.of(database, scene.id());
        int visits = scene.visits().size();
        lastEntry = database.number("select coalesce(max(seq), 0) from audit_entry");
        var answer = attempt.move().make(scene);
        boolean byPortal = scene.askedPortal();
        Optional<Outcome> outcome;
        if (answer.refused()) {
            outcome = Optional.of(Outcome.REFUSED);
        } else {
            if (attempt.continued()) {
                goOn();
            }
            outcome = settled(before, visits);
        }
        return evidence(outcome, answer, byPortal, before);
    }

    private void goOn() {
        switch (attempt.place()) {
            case LEVEL_1 -> scene.engagement().approveAs("approver");
            case LEVEL_2 -> scene.engagement().approveAs("approver2");
            case APPROVED -> {}
            default -> scene.engagement().submitStep(attempt.place().name());
        }
    }

    private Optional<Outcome> settled(Snapshot before, int visits) {
        try {
            return Optional.of(Waiting.until(PATIENCE, () -> outcome(before, visits), () -> "Nothing came of it"));
        } catch (StackFailure nothing) {
            return Optional.empty();
        }
    }

    private Optional<Outcome> outcome(Snapshot before, int visits) {
        if (!incidents().isEmpty()) {
            return Optional.of(Outcome.INCIDENT);
        }
        if (!scene.beside().isEmpty()) {
            return besides();
        }
        if (wasEndedByTheProduct()) {
            return Optional.of(Outcome.ENDED);
        }
        if (wasTriageRefused()) {
            return Optional.of(Outcome.SHOWN);
        }
        if (scene.visits().size() > visits) {
            return Optional.of(wasReported() ? Outcome.SHOWN : Outcome.GOES_ON);
        }
        return Snapshot.of(database, scene.id())
                        .rows()
                        .get("engagement")
                        .equals(before.rows().get("engagement"))
                ? Optional.empty()
                : Optional.of(Outcome.GOES_ON);
    }

    private Optional<Outcome> besides() {
        if (scene.beside().stream().allMatch(this::hasEnded)) {
            return Optional.of(Outcome.ENDED);
        }
        return scene.beside().stream().anyMatch(this::isAskedAgain) ? Optional.of(Outcome.SHOWN) : Optional.empty();
    }

    private boolean isAskedAgain(long instance) {
        var begun = Map.of("processInstanceKey", instance, "flowNodeId", "Task_BeginEngagement");
        return stage.engine()
                        .search("flownode-instances", begun)
                        .json()
                        .path("items")
                        .size()
                > 1;
    }

    private boolean wasTriageRefused() {
        return scene.sent().stream()
                .anyMatch(feedback -> database.number(
                                "select count(*) from feedback_visit where feedback_id = ? and outcome in ('INELIGIBLE', 'PROBLEMS')",
                                feedback)
                        > 0);
    }

    private boolean wasReported() {
        return database
                .rows(
                        "select outcome from step_submission where engagement_id = ? order by submitted_at desc limit 1",
                        scene.id())
                .stream()
                .anyMatch(row -> REPORTED.contains(row.get("outcome")));
    }

    private List<Incident> incidents() {
        var instances = new HashSet<>(scene.beside());
        instances.addAll(scene.watched());
        scene.visits().forEach(visit -> instances.add(visit.processInstance()));
        return stage.incidents().active().stream()
                .filter(incident -> instances.contains(incident.instance())
                        || instances.stream().anyMatch(key -> incident.path().contains("PI_" + key))
                        || incident.message().contains(scene.engagement().name())
                        || incident.message().contains(scene.id().toString()))
                .toList();
    }

    private boolean hasEnded(long instance) {
        var every = Map.of(
                "running",
                true,
                "active",
                true,
                "incidents",
                true,
                "finished",
                true,
                "completed",
                true,
                "canceled",
                true);
        var found = stage.engine().search("process-instances", every).json().path("items");
        return StreamSupport.stream(found.spliterator(), false)
                .anyMatch(item -> item.path("key").asLong() == instance
                        && !item.path("state").asText().equals("ACTIVE"));
    }

    /** Detects from the audit log that the product has ended an instance whose key is unknown. */
    private boolean wasEndedByTheProduct() {
        return database.number(
                        "select count(*) from audit_entry where seq > ? and subject_id = ? and outcome = 'REFUSED' and detail like ?",
                        lastEntry,
                        scene.id().toString(),
                        "%cancelled automatically%")
                > 0;
    }

    private Evidence evidence(Optional<Outcome> outcome, Answer answer, boolean byPortal, Snapshot before) {
        var others = scene.others().entrySet().stream()
                .flatMap(other -> Snapshot.of(database, other.getKey()).since(other.getValue()).stream())
                .toList();
        var unjustified = new ArrayList<>(Justification.missing(database, scene.id()));
        scene.others().keySet().forEach(other -> unjustified.addAll(Justification.missing(database, other)));
        return new Evidence(
                outcome,
                scene.engagement().name(),
                answer,
                byPortal,
                incidents().stream().map(Incident::message).toList(),
                Snapshot.of(database, scene.id()).sinceIgnoringVisits(before),
                others,
                unjustified,
                entries());
    }

    private List<String> entries() {
        return attempt.by().map(Person::userName).stream()
                .flatMap(actor -> database.rows("""
                                select a.action || ' ' || a.outcome as entry from audit_entry a
                                where a.seq > ? and a.actor = ? and (a.subject_id = ?
                                  or a.subject_id in (select r.id::text from revision r where r.engagement_id = ?)
                                  or a.subject_id in (select e.id::text from engagement e where e.name = ?)
                                  or a.subject_id = any (?)
                                  or a.outcome = 'REFUSED' and (a.subject_id = any (?) or a.detail like ?))
                                """, arguments(actor)).stream().map(row -> row.get("entry")))
                .toList();
    }

    private Object[] arguments(String actor) {
        return new Object[] {
            lastEntry,
            actor,
            scene.id().toString(),
            scene.id(),
            scene.engagement().name() + ", begun in Tasklist",
            Stream.concat(scene.beside().stream(), scene.sent().stream())
                    .map(String::valueOf)
                    .toArray(String[]::new),
            scene.subjects().toArray(String[]::new),
            "%" + scene.id() + "%"
        };
    }
}
