package io.quicksizer.processes.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.SignOffLevel;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads the levels of the approval policy from what the engine knows. */
public final class Levels {
    private Levels() {}

    /**
     * The levels in the order in which they sign.
     *
     * @throws java.time.format.DateTimeParseException when a time limit or reminder is no ISO 8601 duration
     */
    public static List<SignOffLevel> from(JsonNode levels) {
        return StreamSupport.stream(levels.spliterator(), false)
                .map(Levels::level)
                .toList();
    }

    static SignOffLevel level(JsonNode level) {
        return new SignOffLevel(
                level.path("level").asInt(),
                level.path("group").asText(),
                Duration.parse(level.path("timeLimit").asText()),
                Duration.parse(level.path("reminder").asText()),
                level.path("escalateTo").asText(),
                level.path("reason").asText());
    }
}
