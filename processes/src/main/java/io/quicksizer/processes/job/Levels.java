package io.quicksizer.processes.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.quicksizer.processes.model.SignOffLevel;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.StreamSupport;

/** Parser of the approval policy's levels in the engine's variables. */
public final class Levels {
    private Levels() {}

    /**
     * Returns the levels in the order of signing.
     *
     * @throws OperatorReadable if a time limit or reminder is not an ISO 8601 duration
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
                duration(level, "timeLimit"),
                duration(level, "reminder"),
                level.path("escalateTo").asText(),
                level.path("reason").asText());
    }

    private static Duration duration(JsonNode level, String name) {
        String text = level.path(name).asText();
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new OperatorReadable(IncidentPhrase.SENTENCE_NO_DURATION.with(name, text), e);
        }
    }
}
