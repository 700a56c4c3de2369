package io.quicksizer.processes.connection;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Command without a token that shows whether the engine authenticates: it completes a task that cannot exist. An engine
 * that authenticates rejects it before it looks for the task.
 */
public final class AnonymousCommand {
    private static final Logger LOG = LoggerFactory.getLogger(AnonymousCommand.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The first key of the engine's first partition, which is never the key of a task. */
    private static final String NO_TASK = "/v2/user-tasks/2251799813685248/completion";

    private final URI address;
    private final @Nullable Path authority;

    /**
     * @param restAddress REST gateway of the engine
     * @param caCertificate PEM file of the authority that signed the gateway's certificate; null for the public ones
     */
    public AnonymousCommand(URI restAddress, @Nullable Path caCertificate) {
        this.address = URI.create(restAddress.toString().replaceAll("/+$", "") + NO_TASK);
        this.authority = caCertificate;
    }

    /** The engine's answer to an anonymous command. */
    public enum Reaction {
        /** It was rejected: the engine authenticates. */
        REJECTED,
        /** It was carried out: anybody who reaches the gateway can act in anybody's name. */
        CARRIED_OUT,
        /** The engine could not be reached, or something else answered. */
        UNCLEAR
    }

    /** Sends the command; waits for ten seconds at most. */
    public Reaction send() {
        try (HttpClient client = HttpClient.newBuilder()
                .sslContext(TrustedAuthorities.with(authority))
                .connectTimeout(PATIENCE)
                .build()) {
            HttpRequest anonymous = HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .timeout(PATIENCE)
                    .POST(BodyPublishers.ofString("{}"))
                    .build();
            return reaction(client.send(anonymous, BodyHandlers.discarding()));
        } catch (IOException | IllegalArgumentException unreachable) {
            LOG.debug("The engine could not be asked whether it authenticates", unreachable);
            return Reaction.UNCLEAR;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Reaction.UNCLEAR;
        }
    }

    private static Reaction reaction(HttpResponse<Void> answer) {
        return switch (answer.statusCode()) {
            case 401, 403 -> Reaction.REJECTED;
            case 404 -> isOfTheEngine(answer) ? Reaction.CARRIED_OUT : Reaction.UNCLEAR;
            default -> Reaction.UNCLEAR;
        };
    }

    private static boolean isOfTheEngine(HttpResponse<Void> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("problem+json"))
                .isPresent();
    }
}
