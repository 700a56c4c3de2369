package io.quicksizer.ops.forging;

import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.process.Waiting;
import io.quicksizer.ops.testing.Administrator;
import io.quicksizer.ops.testing.Answer;
import io.quicksizer.ops.testing.Database;
import io.quicksizer.ops.testing.Person;
import io.quicksizer.ops.testing.PortalSession;
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

/** The engagement of one attempt, and everything that is accessible to the attempt. */
final class Scene {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Stage stage;
    private final Place place;
    private final SampleEngagement engagement;
    private final Set<Long> beside = new HashSet<>();
    private final Set<Long> watched = new HashSet<>();
    private final Set<UUID> sent = new HashSet<>();
    private final Map<UUID, Snapshot> others = new HashMap<>();
    private final Set<String> subjects = new HashSet<>();
    private boolean askedPortal;

    private Scene(Stage stage, Place place, SampleEngagement engagement) {
        this.stage = stage;
        this.place = place;
        this.engagement = engagement;
    }

    /** Opens an engagement and takes it to the place of an attempt, with its history. */
    static Scene set(Stage stage, Attempt attempt, String name) {
        var place = attempt.place();
        var last = place.isInWizard() ? place : Place.REVIEW;
        var scene = new Scene(stage, place, SampleEngagement.at(stage.portal(), name, last.name()));
        scene.awaitVisit(last.name(), 1);
        if (last == Place.REVIEW) {
            attempt.history().inReview().accept(scene);
        }
        if (!place.isInWizard()) {
            scene.engagement.submitStep("REVIEW");
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
        attempt.history().atPlace().accept(scene);
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
        askedPortal = false;
        return stage.engine();
    }

    Administrator administrator() {
        return new Administrator(stage.portal());
    }

    TasklistSession tasklist(Person person) {
        askedPortal = false;
        return stage.tasklist(person);
    }

    PortalApi portal(Person person) {
        askedPortal = true;
        return PortalApi.as(stage.portal(), person);
    }

    /** Returns the portal's API with a new service token that acts as the person. */
    PortalApi portalByToken(Person person) {
        askedPortal = true;
        return PortalApi.byTokenOf(stage.portal(), person);
    }

    PortalSession pages(Person person) {
        askedPortal = true;
        return stage.pages(person);
    }

    /** Returns whether the portal was asked last, not Camunda. */
    boolean askedPortal() {
        return askedPortal;
    }

    Database database() {
        return stage.database();
    }

    /** Returns a path of the API below the engagement. */
    String path(String rest) {
        return "/api/v1/engagements/" + id() + rest;
    }

    /** Opens another engagement, which stays at its first step. */
    Scene other() {
        var other = new Scene(
                stage, Place.CONTEXT, SampleEngagement.opened(stage.portal(), engagement.name() + ", the other one"));
        other.awaitVisit("CONTEXT", 1);
        others.put(other.id(), Snapshot.of(stage.database(), other.id()));
        return other;
    }

    /** Returns the snapshots of the engagements opened by {@link #other}, taken when they were opened. */
    Map<UUID, Snapshot> others() {
        return Map.copyOf(others);
    }

    List<Visit> visits() {
        return Visit.of(stage.database(), id());
    }

    Visit visit() {
        return visits().getLast();
    }

    /** Returns the n-th visit of a step, from 1. */
    Visit visit(String step, int number) {
        return find(step, number).orElseThrow();
    }

    /** Returns the id of the visit at which the first level was signed. */
    UUID firstSignOff() {
        return visit("SIGN_OFF", 1).id();
    }

    /** Returns the token of the latest called process. */
    String callToken() {
        return stage.database()
                .rows("select token from called_process where run_id = ? order by position desc limit 1", run())
                .getFirst()
                .get("token");
    }

    /** Returns the key of the open task, from Tasklist. */
    long task(Person person) {
        return tasklist(person).task(visit(), place.task());
    }

    /** Returns the key of the task of an earlier visit, completed or cancelled. */
    long task(Person person, Visit visit, String element) {
        return tasklist(person).former(visit, element);
    }

    /** Returns the leading instance of the engagement. */
    long leadingInstance() {
        return visits().getFirst().processInstance();
    }

    UUID run() {
        return visit().run();
    }

    /** Records an instance that was started next to the leading one. */
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

    /** Records the feedback that the attempt is about. */
    void sent(UUID feedback) {
        sent.add(feedback);
    }

    Set<UUID> sent() {
        return Set.copyOf(sent);
    }

    /** Records an instance whose incidents belong to the attempt although it is neither leading nor started by it. */
    void watch(long instance) {
        watched.add(instance);
    }

    Set<Long> watched() {
        return Set.copyOf(watched);
    }

    /** Records a further subject of audit entries about a refusal of the attempt. */
    void concerns(String subject) {
        subjects.add(subject);
    }

    Set<String> subjects() {
        return Set.copyOf(subjects);
    }

    void awaitStatus(String status) {
        await(
                "select count(*) from engagement where id = ? and status = '%s'".formatted(status),
                "The engagement %s did not become %s".formatted(engagement.name(), status));
    }

    /** Waits until a submission in Tasklist was recorded as refused. */
    void awaitRefusedEntry() {
        await(
                "select count(*) from step_submission where engagement_id = ? and outcome in ('problems', 'ineligible')",
                "No entry of %s was refused".formatted(engagement.name()));
    }

    private void await(String count, String complaint) {
        Waiting.until(
                PATIENCE,
                () -> Optional.of(stage.database().number(count, id())).filter(number -> number > 0),
                () -> complaint);
    }

    void awaitVisit(String step, int number) {
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
