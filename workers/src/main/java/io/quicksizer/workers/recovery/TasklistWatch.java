package io.quicksizer.workers.recovery;

import io.quicksizer.db.recovery.RecoveryMarks;
import io.quicksizer.workers.platform.settings.Kind;
import io.quicksizer.workers.tasklist.TasklistSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/**
 * The health check of Tasklist: records when it was last ready. A Tasklist that was never ready is unavailable since
 * the monitoring began. Without an address this node does not check, but keeps what other nodes have recorded; the
 * address {@code none} deletes it.
 */
@Service
@EnableConfigurationProperties(TasklistSettings.class)
public class TasklistWatch {
    private static final Logger LOG = LoggerFactory.getLogger(TasklistWatch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int READY = 200;

    private static final String NONE = "none";

    private final boolean forgets;
    private final Optional<URI> address;
    private final RecoveryMarks marks;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    TasklistWatch(TasklistSettings settings, RecoveryMarks marks, Clock clock) {
        this.forgets = settings.health().equals(NONE);
        this.address = forgets ? Optional.empty() : usable(settings.health());
        this.marks = marks;
        this.clock = clock;
    }

    /** Checks once. */
    public void look() {
        if (forgets) {
            marks.tasklistForgotten();
        }
        address.ifPresent(asked -> {
            if (ready(asked)) {
                marks.tasklistSeen(clock.instant());
            } else {
                marks.tasklistWatched(clock.instant());
            }
        });
    }

    private static Optional<URI> usable(String address) {
        if (address.isEmpty()) {
            return Optional.empty();
        }
        if (!Kind.ADDRESS_OR_NONE.accepts(address)) {
            LOG.error("Tasklist is not monitored: quicksizer.tasklist.health must be {}", Kind.ADDRESS_OR_NONE.looks());
            return Optional.empty();
        }
        return Optional.of(URI.create(address));
    }

    private boolean ready(URI asked) {
        HttpRequest request = HttpRequest.newBuilder(asked).timeout(PATIENCE).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == READY;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
