package io.quicksizer.ops.forging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * The active incidents in the engine's search, which is queried at most a few times a second, however many attempts
 * ask.
 */
final class Incidents {

    private static final long FRESH_NANOS = Duration.ofMillis(300).toNanos();

    private final EngineGateway engine;
    private List<Incident> known = List.of();
    private long askedAt = System.nanoTime() - FRESH_NANOS;

    Incidents(EngineGateway engine) {
        this.engine = engine;
    }

    /**
     * An incident.
     *
     * @param instance its process instance
     * @param message for operators
     * @param path keys of the surrounding instances
     */
    record Incident(long instance, String message, String path) {}

    /** Returns the unresolved incidents. */
    synchronized List<Incident> active() {
        if (System.nanoTime() - askedAt > FRESH_NANOS) {
            var found =
                    engine.search("incidents", Map.of("state", "ACTIVE")).json().path("items");
            known = StreamSupport.stream(found.spliterator(), false)
                    .map(item -> new Incident(
                            item.path("processInstanceKey").asLong(),
                            item.path("errorMessage").asText(),
                            item.path("treePath").asText()))
                    .toList();
            askedAt = System.nanoTime();
        }
        return known;
    }
}
