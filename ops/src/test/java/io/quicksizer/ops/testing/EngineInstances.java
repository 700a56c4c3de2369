package io.quicksizer.ops.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The process instances as shown by the engine's search. */
public final class EngineInstances {
    private static final int MOST = 1_000;

    private final String engine;
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param engine address of the engine's REST gateway, without a trailing slash */
    public EngineInstances(String engine) {
        this.engine = engine;
    }

    /** Returns the keys of all active instances of a process. */
    public Set<Long> active(String processId) {
        var keys = new HashSet<Long>();
        int read = MOST;
        for (int from = 0; read == MOST; from += MOST) {
            var items = page(processId, from);
            items.forEach(item -> keys.add(item.path("key").asLong()));
            read = items.size();
        }
        return keys;
    }

    private JsonNode page(String processId, int from) {
        var body = Answer.write(Map.of(
                "filter",
                Map.of("bpmnProcessId", processId, "running", true, "active", true, "incidents", true),
                "sort",
                List.of(Map.of("field", "key", "order", "asc")),
                "page",
                Map.of("from", from, "limit", MOST)));
        return Answer.of(
                        http,
                        HttpRequest.newBuilder(URI.create(engine + "/v2/process-instances/search"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build())
                .accepted()
                .json()
                .path("items");
    }
}
