package io.quicksizer.ops.indexes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A client for indexes of OpenSearch or Elasticsearch over HTTP, limited to what both support. Missing indexes count as
 * empty.
 */
final class SearchIndexes {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LENIENT = "ignore_unavailable=true&allow_no_indices=true";
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(10);
    private static final int PAGE = 1000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final Optional<String> authorization;

    /** @param authorization value of the header; empty for a server without authentication */
    SearchIndexes(URI address, Optional<String> authorization) {
        this.address = address;
        this.authorization = authorization;
    }

    /** Thrown when the search server can't be reached or refuses a request. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /** Returns the values of a field of all matching documents that have it. */
    List<String> values(String index, ObjectNode query, String field, String sortedBy) {
        List<String> found = new ArrayList<>();
        ObjectNode body = body(query).put("size", PAGE);
        body.putArray("_source").add(field);
        body.putArray("sort").addObject().put(sortedBy, "asc");
        while (true) {
            JsonNode hits =
                    post(index + "/_search?" + LENIENT, body).path("hits").path("hits");
            hits.forEach(hit -> Optional.of(hit.path("_source").path(field).asText())
                    .filter(value -> !value.isEmpty())
                    .ifPresent(found::add));
            if (hits.size() < PAGE) {
                return found;
            }
            body.set("search_after", hits.get(hits.size() - 1).path("sort"));
        }
    }

    /** Returns the number of matching documents. */
    long count(String index, ObjectNode query) {
        return post(index + "/_count?" + LENIENT, body(query)).path("count").asLong();
    }

    /**
     * Removes the matching documents, except those that are changed concurrently, and returns how many were removed.
     */
    long remove(String index, ObjectNode query) {
        return post(index + "/_delete_by_query?conflicts=proceed&refresh=true&" + LENIENT, body(query))
                .path("deleted")
                .asLong();
    }

    private static ObjectNode body(ObjectNode query) {
        ObjectNode body = JSON.createObjectNode();
        body.set("query", query);
        return body;
    }

    private JsonNode post(String path, ObjectNode body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/" + path))
                .timeout(ANSWERED_WITHIN)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
        authorization.ifPresent(value -> request.header("Authorization", value));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Refused("The search server refused " + path + " with " + answer.statusCode() + ".");
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new Refused("The search server at " + address + " can't be reached (" + e.getMessage() + ").");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted.");
        }
    }
}
