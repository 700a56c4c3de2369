package io.quicksizer.ops.trace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a log.
 *
 * @param service the service that wrote it; empty when the line does not say
 * @param text level and message
 * @param trace the trace that it belongs to, if stated
 * @param correlation the correlation id, if stated
 */
record LogLine(
        Instant at, Optional<String> service, String text, Optional<String> trace, Optional<String> correlation) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern READABLE =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d[T ][0-9:.,]+(?:Z|[+-]\\d\\d:?\\d\\d)?)\\s+(.*)");
    private static final int LONGEST = 240;

    /**
     * Parses a line in the production format (ECS) or the readable format; returns empty for lines without a timestamp.
     */
    static Optional<LogLine> read(String line) {
        return line.startsWith("{") ? ecs(line) : readable(line);
    }

    Sighting sighting(String file) {
        return new Sighting(at, service.orElse(file), text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    }

    private static Optional<LogLine> ecs(String line) {
        try {
            JsonNode entry = JSON.readTree(line);
            return instant(entry.path("@timestamp").asText())
                    .map(at -> new LogLine(
                            at,
                            text(entry, "service", "name"),
                            (text(entry, "log", "level").orElse("") + " "
                                            + entry.path("message").asText())
                                    .strip(),
                            text(entry, "trace", "id"),
                            Optional.ofNullable(entry.path("correlationId").textValue())));
        } catch (JsonProcessingException cutOff) {
            return Optional.empty();
        }
    }

    /** Returns a field that is either nested or has a dot in its name. */
    private static Optional<String> text(JsonNode entry, String outer, String inner) {
        JsonNode nested = entry.path(outer).path(inner);
        JsonNode value = nested.isMissingNode() ? entry.path(outer + "." + inner) : nested;
        return value.isMissingNode() ? Optional.empty() : Optional.of(value.asText());
    }

    private static Optional<LogLine> readable(String line) {
        Matcher matcher = READABLE.matcher(line);
        return matcher.matches()
                ? instant(matcher.group(1))
                        .map(at -> new LogLine(
                                at,
                                Optional.empty(),
                                matcher.group(2).replaceAll("\\s+", " "),
                                Optional.empty(),
                                Optional.empty()))
                : Optional.empty();
    }

    private static Optional<Instant> instant(String text) {
        String iso = text.replace(' ', 'T').replace(',', '.');
        try {
            return Optional.of(
                    iso.endsWith("Z")
                            ? Instant.parse(iso)
                            : OffsetDateTime.parse(iso).toInstant());
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }
}
