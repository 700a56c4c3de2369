package io.quicksizer.ops.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.testing.Addresses;
import io.quicksizer.ops.testing.Administrator;
import io.quicksizer.ops.testing.Database;
import io.quicksizer.ops.testing.OnTheStack;
import io.quicksizer.ops.testing.Visit;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Engagements are begun with the models of an earlier release and wait at every human step, one of them with an
 * incident. The portal's release deploys its own models; all are migrated and finished to their proposals.
 */
@ExtendWith(OnTheStack.class)
@DisplayName("Running engagements follow the models of a new release")
class MigrationIT {

    private static final int AT_ONCE = 4;
    private static final Duration SEARCH_LAG = Duration.ofSeconds(60);
    private static final List<String> WIZARD = List.of("CONTEXT", "SCOPE", "SCENARIOS", "SIZING", "EXPERT", "REVIEW");
    private static final String SIGN_OFF = "SIGN_OFF";
    private static final String INCIDENT = "INCIDENT";

    private final Addresses addresses;
    private final Administrator admin;
    private final EarlierRelease release;

    MigrationIT(Addresses addresses) {
        this.addresses = addresses;
        this.admin = new Administrator(addresses.portal());
        this.release = new EarlierRelease(addresses.engine());
    }

    @Test
    void wherever_they_wait_and_are_finished_to_their_proposals() throws Exception {
        begunByThePortalsOwnModels();
        release.deploy();
        var waiting = waiting();
        var ids = ids(waiting);
        var instance = instance(waiting.get(INCIDENT).id());
        stop(waiting.get(INCIDENT), instance);
        rollOut();
        Awaitility.await()
                .atMost(SEARCH_LAG)
                .untilAsserted(() -> assertThat(admin.onEarlierModels()).containsAll(ids));
        var listed = admin.migrate("--dry-run");
        assertThat(listed.exitCode()).as(listed.output()).isEqualTo(1);
        assertThat(listed.output()).contains("sizing-approval", "Waits at SIZING", "with an incident");

        var run = admin.migrate("--all");

        System.out.println(run.output());
        assertThat(admin.onEarlierModels()).as(run.output()).doesNotContainAnyElementsOf(ids);
        assertThat(run.exitCode())
                .as(run.output())
                .isEqualTo(admin.onEarlierModels().isEmpty() ? 0 : 1);
        assertThat(ids).allSatisfy(id -> assertThat(admin.audit(id)).contains("instance.migrate"));
        release.set(instance, "revisionNumber", 1);
        admin.retry(admin.awaitIncident(waiting.get(INCIDENT).id()));
        finish(waiting);
    }

    /** The stack deploys its models once, before the first engagement begins; the earlier release comes after that. */
    private void begunByThePortalsOwnModels() {
        SampleEngagement.opened(addresses.portal(), "Before the release").withdraw();
    }

    /** The nodes find the models of their release missing, as after its rollout, and deploy them within ten seconds. */
    private void rollOut() {
        try (var database = new Database(addresses.database())) {
            database.rows("delete from model_version returning process");
        }
    }

    /** By the step at which each waits. */
    private Map<String, SampleEngagement> waiting() throws Exception {
        var begun = new LinkedHashMap<String, Callable<SampleEngagement>>();
        for (var step : WIZARD) {
            begun.put(step, () -> SampleEngagement.at(addresses.portal(), "Waits at " + step, step));
        }
        begun.put(SIGN_OFF, () -> SampleEngagement.waitingForSignOff(addresses.portal(), "Waits at " + SIGN_OFF));
        begun.put(INCIDENT, () -> SampleEngagement.at(addresses.portal(), "Waits with an incident", "SCOPE"));
        return together(begun);
    }

    /** A variable that disagrees with the record stops the next job. */
    private void stop(SampleEngagement engagement, long instance) {
        release.set(instance, "revisionNumber", 7);
        engagement.submitStep("SCOPE");
        assertThat(admin.awaitIncident(engagement.id()).path("message").asText())
                .contains(engagement.name());
    }

    private void finish(Map<String, SampleEngagement> waiting) throws Exception {
        var finishing = new LinkedHashMap<String, Callable<SampleEngagement>>();
        waiting.forEach((step, engagement) -> finishing.put(step, () -> finished(step, engagement)));
        together(finishing);
    }

    private static SampleEngagement finished(String step, SampleEngagement engagement) {
        if (!step.equals(SIGN_OFF)) {
            var next = step.equals(INCIDENT) ? "SCENARIOS" : step;
            WIZARD.subList(WIZARD.indexOf(next), WIZARD.size()).forEach(engagement::submitStep);
        }
        engagement.approve();
        assertThat(engagement.awaitDocuments()).as(step).hasSize(4);
        return engagement;
    }

    private long instance(UUID engagement) {
        try (var database = new Database(addresses.database())) {
            return Visit.of(database, engagement).getLast().processInstance();
        }
    }

    private static Set<UUID> ids(Map<String, SampleEngagement> engagements) {
        return engagements.values().stream().map(SampleEngagement::id).collect(Collectors.toSet());
    }

    private static <T> Map<String, T> together(Map<String, Callable<T>> work) throws Exception {
        try (var people = Executors.newFixedThreadPool(AT_ONCE)) {
            var begun = new LinkedHashMap<String, Future<T>>();
            work.forEach((name, task) -> begun.put(name, people.submit(task)));
            var done = new LinkedHashMap<String, T>();
            for (var one : begun.entrySet()) {
                done.put(one.getKey(), result(one.getKey(), one.getValue()));
            }
            return done;
        }
    }

    private static <T> T result(String name, Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError(name, e.getCause());
        }
    }
}
