package io.quicksizer.ops.probe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quicksizer.ops.process.StackFailure;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** The metrics of journeys, served at {@code /metrics}. */
final class ProbeMetrics implements AutoCloseable {
    private final HttpServer server;
    private long successes;
    private long failures;
    private boolean lastSucceeded;
    private Duration lastDuration = Duration.ZERO;
    private Instant lastRun = Instant.EPOCH;
    private Instant lastSuccess = Instant.EPOCH;

    private ProbeMetrics(HttpServer server) {
        this.server = server;
    }

    /** @param address to listen on */
    static ProbeMetrics listening(InetSocketAddress address) {
        try {
            HttpServer server = HttpServer.create(address, 0);
            ProbeMetrics metrics = new ProbeMetrics(server);
            server.createContext("/metrics", metrics::answer);
            server.start();
            return metrics;
        } catch (IOException taken) {
            throw new StackFailure("Can't listen on %s; choose another address.".formatted(address), taken);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Records a journey that succeeded. */
    synchronized void succeeded(Instant at, Duration took) {
        successes++;
        lastSucceeded = true;
        lastDuration = took;
        lastRun = at;
        lastSuccess = at;
    }

    /** Records a journey that failed. */
    synchronized void failed(Instant at) {
        failures++;
        lastSucceeded = false;
        lastRun = at;
    }

    synchronized String text() {
        return """
                # TYPE quicksizer_probe_success gauge
                quicksizer_probe_success %d
                # TYPE quicksizer_probe_duration_seconds gauge
                quicksizer_probe_duration_seconds %s
                # TYPE quicksizer_probe_runs_total counter
                quicksizer_probe_runs_total{outcome="success"} %d
                quicksizer_probe_runs_total{outcome="failure"} %d
                # TYPE quicksizer_probe_last_run_timestamp_seconds gauge
                quicksizer_probe_last_run_timestamp_seconds %d
                # TYPE quicksizer_probe_last_success_timestamp_seconds gauge
                quicksizer_probe_last_success_timestamp_seconds %d
                """.formatted(
                        lastSucceeded ? 1 : 0,
                        String.format(Locale.ROOT, "%.3f", lastDuration.toMillis() / 1000.0),
                        successes,
                        failures,
                        lastRun.getEpochSecond(),
                        lastSuccess.getEpochSecond());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
