package io.quicksizer.ops.stack;

import io.quicksizer.ops.journey.StoryClock;
import io.quicksizer.ops.process.StackFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * The clocks of the local stack: the applications read theirs from a file, in the profile {@code local} only, and the
 * broker's is moved through its management port.
 */
final class StackClock implements StoryClock {
    private static final Duration BEFORE_THE_STORY = Duration.ofDays(32);

    private final Path file;
    private final String management;
    private final HttpClient http = HttpClient.newHttpClient();
    private Duration engineAgo = Duration.ZERO;

    /**
     * @param file that the applications read
     * @param management address of the broker's management port, without a slash at its end
     */
    StackClock(Path file, String management) {
        this.file = file;
        this.management = management;
    }

    static Path file(DataDirectory data) {
        return data.of(Part.WEB).resolve("demo.clock");
    }

    /** Sets the clock with which the applications start. */
    void begin() {
        write(BEFORE_THE_STORY);
    }

    @Override
    public void goBack(Duration ago) {
        moveEngine(ago);
        write(ago);
    }

    @Override
    public void end() {
        moveEngine(Duration.ZERO);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StackFailure("%s can't be deleted (%s).".formatted(file, e.getMessage()), e);
        }
    }

    private void write(Duration ago) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(fresh, Long.toString(-ago.toSeconds()));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StackFailure("%s can't be written (%s).".formatted(file, e.getMessage()), e);
        }
    }

    private void moveEngine(Duration ago) {
        long millis = engineAgo.minus(ago).toMillis();
        if (millis == 0) {
            return;
        }
        var request = HttpRequest.newBuilder(URI.create(management + "/actuator/clock/add"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"offsetMilli\": %d}".formatted(millis)))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new StackFailure(
                        "The broker's clock can't be moved (%d): %s".formatted(answer.statusCode(), answer.body()));
            }
            engineAgo = ago;
        } catch (IOException e) {
            throw new StackFailure("The broker's clock can't be moved (%s).".formatted(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while moving the broker's clock.", e);
        }
    }
}
