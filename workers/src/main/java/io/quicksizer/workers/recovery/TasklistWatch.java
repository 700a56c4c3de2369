package io.quicksizer.workers.recovery;

import io.quicksizer.db.recovery.RecoveryMarks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Asks Tasklist whether it is ready, and notes when it was. Without an address nobody looks. */
@Service
public class TasklistWatch {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int READY = 200;

    private final Optional<URI> address;
    private final RecoveryMarks marks;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    TasklistWatch(@Value("${quicksizer.tasklist.health:}") String address, RecoveryMarks marks, Clock clock) {
        this.address = Optional.of(address).filter(text -> !text.isBlank()).map(URI::create);
        this.marks = marks;
        this.clock = clock;
    }

    /** Looks once. */
    public void look() {
        if (address.isEmpty()) {
            marks.tasklistForgotten();
        } else if (ready(address.get())) {
            marks.tasklistSeen(clock.instant());
        }
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
