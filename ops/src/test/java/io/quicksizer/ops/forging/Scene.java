package io.quicksizer.ops.forging;

import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.process.Waiting;
import io.quicksizer.ops.testing.Administrator;
import io.quicksizer.ops.testing.Answer;
import io.quicksizer.ops.testing.Person;
import io.quicksizer.ops.testing.TasklistSession;
import io.quicksizer.ops.testing.Visit;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The engagement of one attempt, and what is within reach of whoever tries. */
final class Scene {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Stage stage;
    private final Place place;
    private final SampleEngagement engagement;
    private final Set<Long> beside = new HashSet<>();
    private final Map<UUID, Snapshot> others = new HashMap<>();

    private Scene(Stage stage, Place place, SampleEngagement engagement) {
        this.stage = stage;
        this.place = place;
        this.engagement = engagement;
    }

    /** Opens an engagement and takes it to a place. */
    static Scene set(Stage stage, Place place, String name) {
        var last = place.isInWizard() ? place : Place.REVIEW;
        var scene = new Scene(stage, place, SampleEngagement.at(stage.portal(), name, last.name()));
        scene.awaitVisit(last.name(), 1);
        if (!place.isInWizard()) {
            scene.engagement.handIn("REVIEW");
            scene.awaitVisit("SIGN_OFF", 1);
        }
        if (place.compareTo(Place.LEVEL_1) > 0) {
            scene.engagement.approveAs("approver");
            scene.awaitVisit("SIGN_OFF", 2);
        }
        if (place == Place.APPROVED) {
            scene.engagement.approveAs("approver2");
            scene.engagement.awaitDocuments();
        }
        return scene;
    }

    Place place() {
        return place;
    }

    SampleEngagement engagement() {
        return engagement;
    }

    UUID id() {
        return engagement.id();
    }

    EngineGateway engine() {
        return stage.engine();
    }

    Administrator administrator() {
        return new Administrator(stage.portal());
    }

    TasklistSession tasklist(Person person) {
        return stage.tasklist(person);
    }

    /** Another engagement, at its first step. */
    Scene other() {
        var other = new Scene(
                stage, Place.CONTEXT, SampleEngagement.opened(stage.portal(), engagement.name() + ", the other one"));
        other.awaitVisit("CONTEXT", 1);
        others.put(other.id(), Snapshot.of(stage.database(), other.id()));
        return other;
    }

    /** Records of the engagements that {@link #other} has opened, as they were then. */
    Map<UUID, Snapshot> others() {
        return Map.copyOf(others);
    }

    List<Visit> visits() {
        return Visit.of(stage.database(), id());
    }

    Visit visit() {
        return visits().getLast();
    }

    /** The n-th visit of a step, from 1. */
    Visit visit(String step, int number) {
        return find(step, number).orElseThrow();
    }

    /** Id of the visit at which the first level was signed. */
    UUID firstSignOff() {
        return visit("SIGN_OFF", 1).id();
    }

    /** The token of the process that was called last. */
    String callToken() {
        return stage.database()
                .rows("select token from called_process where run_id = ? order by position desc limit 1", run())
                .getFirst()
                .get("token");
    }

    /** Key of the open task, from Tasklist. */
    long task(Person person) {
        return tasklist(person).task(visit(), place.task());
    }

    /** The instance that leads the engagement. */
    long leadingInstance() {
        return visits().getFirst().processInstance();
    }

    UUID run() {
        return visit().run();
    }

    /** Notes an instance that was started beside the leading one. */
    Answer started(Answer answer) {
        if (!answer.refused()) {
            beside.add(Math.max(
                    answer.json().path("processInstanceKey").asLong(),
                    answer.json().path("id").asLong()));
        }
        return answer;
    }

    Set<Long> beside() {
        return Set.copyOf(beside);
    }

    private void awaitVisit(String step, int number) {
        Waiting.until(
                PATIENCE,
                () -> find(step, number),
                () -> "The engagement %s did not come to visit %d of %s".formatted(engagement.name(), number, step));
    }

    private Optional<Visit> find(String step, int number) {
        return visits().stream()
                .filter(visit -> visit.step().equals(step))
                .skip(number - 1L)
                .findFirst();
    }
}
