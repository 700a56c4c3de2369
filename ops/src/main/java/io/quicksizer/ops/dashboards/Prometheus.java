package io.quicksizer.ops.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quicksizer.ops.process.StackFailure;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A client of Prometheus that queries the series of a panel. */
final class Prometheus {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    /** @param address without a trailing slash */
    Prometheus(String address) {
        this.address = address;
    }

    /**
     * Queries the series of all targets of a panel.
     *
     * @throws StackFailure if Prometheus is not responding or refuses a query
     */
    List<Series> series(Panel panel, TimeRange range) {
        var series = new ArrayList<Series>();
        for (var target : panel.targets()) {
            for (var result : ask(target.query().replace("$__rate_interval", "1m"), range)) {
                var points = points(result.path("values"));
                if (!points.isEmpty()) {
                    series.add(new Series(Series.name(target.legend(), labels(result.path("metric"))), points));
                }
            }
        }
        return series;
    }

    private JsonNode ask(String query, TimeRange range) {
        var question = URI.create("%s/api/v1/query_range?query=%s&start=%d&end=%d&step=%d"
                .formatted(
                        address,
                        URLEncoder.encode(query, StandardCharsets.UTF_8),
                        range.start(),
                        range.end(),
                        range.step()));
        try {
            var answer =
                    http.send(HttpRequest.newBuilder(question).timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new StackFailure("Prometheus refused %s: %s".formatted(query, answer.body()));
            }
            return JSON.readTree(answer.body()).at("/data/result");
        } catch (IOException e) {
            throw new StackFailure("Prometheus at %s is not responding.".formatted(address), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while querying Prometheus.", e);
        }
    }

    private static List<Series.Point> points(JsonNode values) {
        var points = new ArrayList<Series.Point>();
        values.forEach(pair -> {
            double value = Double.parseDouble(pair.path(1).asText().replace("Inf", "Infinity"));
            if (Double.isFinite(value)) {
                points.add(new Series.Point(pair.path(0).asDouble(), value));
            }
        });
        return points;
    }

    private static Map<String, String> labels(JsonNode metric) {
        var labels = new HashMap<String, String>();
        metric.properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }
}
