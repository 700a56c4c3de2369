package io.quicksizer.ops.forging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Incidents that the engine's search shows; asked for at most a few times a second, however many want to know. */
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
     * @param instance process instance it is in
     * @param message for operators
     * @param path keys of everything around it
     */
    record Incident(long instance, String message, String path) {}

    /** Those which have not been resolved. */
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
