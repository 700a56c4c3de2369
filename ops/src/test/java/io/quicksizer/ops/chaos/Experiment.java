package io.quicksizer.ops.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.ops.chaos.Scenario.During;
import io.quicksizer.ops.journey.SampleEngagement;
import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.stack.Part;
import io.quicksizer.ops.stack.Port;
import io.quicksizer.ops.testing.Operator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;

/**
 * The execution of one scenario on the running stack: probe, inject the fault, submit, repair, compare what was
 * accepted with the record, probe.
 */
final class Experiment {
    private static final Duration READY_WITHIN = Duration.ofSeconds(5);
    private static final int ACCEPTED = 202;
    private static final int UNAVAILABLE = 503;

    private final LiveStack stack;
    private final Scenario scenario;

    Experiment(LiveStack stack, Scenario scenario) {
        this.stack = stack;
        this.scenario = scenario;
    }

    /** Runs the scenario and returns its row of the table. */
    String run() throws Exception {
        Probe.of(portal(), scenario.name() + " before");
        var people = new Submissions(portal(), scenario.name(), scenario.entries());
        long began;
        try {
            scenario.fault().on(stack);
            work(people);
        } finally { // later scenarios need an intact stack
            began = System.nanoTime();
            scenario.cure().on(stack);
        }
        long whole = System.nanoTime();
        people.compare(stack);
        Probe.of(portal(), scenario.name() + " after");
        String line = line(people.accepted(), began, whole);
        new Operator(stack).act(scenario.runbook());
        return line;
    }

    private String line(String accepted, long began, long whole) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.1f s | %.1f s | [%s](../docs/runbooks/%s.md) |",
                scenario.name(),
                accepted,
                (whole - began) / 1e9,
                (System.nanoTime() - whole) / 1e9,
                scenario.runbook(),
                scenario.runbook());
    }

    private void work(Submissions people) throws InterruptedException {
        assertAnswers(people.submit());
        if (scenario.during() != During.REFUSES || stack.runs(Part.WEB)) {
            assertReadinessAnswers();
            assertMetricsAnswer();
        }
        new Operator(stack).check(scenario.runbook());
        wait(scenario.lasts());
    }

    private String portal() {
        return stack.ports().http(Port.WEB);
    }

    private void assertAnswers(List<Integer> answers) {
        switch (scenario.during()) {
            case ACCEPTS -> assertThat(answers).as("answers").containsOnly(ACCEPTED);
            case REFUSES ->
                assertThat(answers)
                        .as("answers")
                        .containsOnly(stack.runs(Part.WEB) ? UNAVAILABLE : SampleEngagement.NO_ANSWER);
            case EITHER ->
                assertThat(answers)
                        .as("answers")
                        .isSubsetOf(List.of(ACCEPTED, UNAVAILABLE, SampleEngagement.NO_ANSWER));
        }
    }

    /** Checks that readiness is answered in time, whatever the status, unless the portal itself is down. */
    private void assertReadinessAnswers() throws InterruptedException {
        if (scenario.name().startsWith("portal")) {
            return;
        }
        var request = HttpRequest.newBuilder(URI.create(portal() + "/api/v1/health/ready"))
                .timeout(READY_WITHIN)
                .build();
        try {
            int status = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .statusCode();
            assertThat(status).as("readiness").isIn(200, UNAVAILABLE);
            if (scenario.during() == During.REFUSES) {
                assertThat(status).as("readiness").isEqualTo(UNAVAILABLE);
            }
        } catch (IOException silent) {
            throw new AssertionError("The readiness endpoint is not responding while " + scenario.name(), silent);
        }
    }

    /** Checks that metrics are answered in time; Prometheus has a timeout of ten seconds. */
    private void assertMetricsAnswer() throws InterruptedException {
        if (scenario.name().startsWith("portal")) {
            return;
        }
        var request = HttpRequest.newBuilder(URI.create(portal() + "/actuator/prometheus"))
                .timeout(READY_WITHIN)
                .build();
        try {
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .body())
                    .as("metrics")
                    .contains("quicksizer_figures_age_seconds");
        } catch (IOException silent) {
            throw new AssertionError("The metrics endpoint is not responding while " + scenario.name(), silent);
        }
    }

    private static void wait(Duration time) {
        if (!time.isZero()) {
            Awaitility.await().pollDelay(time).atMost(time.plusSeconds(1)).until(() -> true);
        }
    }
}
