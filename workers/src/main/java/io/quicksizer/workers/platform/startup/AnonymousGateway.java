package io.quicksizer.workers.platform.startup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/**
 * Check that logs a warning if the engine accepts commands without authentication: then anybody who reaches its gateway
 * can set the assignee of a task and complete it in that person's name (docs/camunda-connection.md). To find out, it
 * completes a task that cannot exist, without a token; an engine that authenticates does not answer that the task was
 * not found.
 */
final class AnonymousGateway {
    private static final Logger LOG = LoggerFactory.getLogger(AnonymousGateway.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The first key of the engine's first partition, which is never the key of a task. */
    private static final String NO_TASK = "/v2/user-tasks/2251799813685248/completion";

    private final Setup setup;

    AnonymousGateway(Environment environment) {
        this.setup = new Setup(environment);
    }

    /** Probes the engine in the background. */
    @EventListener(ApplicationReadyEvent.class)
    void look() {
        if (!setup.isLocal()) {
            setup.text("quicksizer.engine.rest-address")
                    .map(URI::create)
                    .ifPresent(address -> Thread.startVirtualThread(() -> warn(address)));
        }
    }

    private void warn(URI address) {
        warning(address).ifPresent(LOG::warn);
    }

    /** Returns a warning for the operator; empty if the engine authenticates or can't be reached. */
    Optional<String> warning(URI address) {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest anonymous = HttpRequest.newBuilder(
                            URI.create(address.toString().replaceAll("/+$", "") + NO_TASK))
                    .header("Content-Type", "application/json")
                    .timeout(PATIENCE)
                    .POST(BodyPublishers.ofString("{}"))
                    .build();
            HttpResponse<Void> answer = client.send(anonymous, BodyHandlers.discarding());
            boolean carriedOut = answer.statusCode() == 404
                    && answer.headers()
                            .firstValue("Content-Type")
                            .filter(type -> type.contains("problem+json"))
                            .isPresent();
            return carriedOut ? Optional.of(words()) : Optional.empty();
        } catch (IOException unreachable) {
            LOG.debug("Could not check whether the engine requires authentication", unreachable);
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private String words() {
        String consequence = setup.yes("quicksizer.tasklist.sign-offs") || setup.yes("quicksizer.tasklist.entries")
                ? "whoever reaches its gateway can submit and sign off in anybody's name, as Tasklist is accepted here."
                : "whoever reaches its gateway can control every process.";
        return "Camunda accepts commands without authentication: " + consequence
                + " Enable authentication, or let only these applications reach the gateway"
                + " (docs/camunda-connection.md).";
    }
}
