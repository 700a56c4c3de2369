package io.quicksizer.ops.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProbeMetricsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void a_scrape_tells_success_duration_and_when() throws IOException, InterruptedException {
        try (ProbeMetrics metrics =
                ProbeMetrics.listening(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            metrics.succeeded(NOW, Duration.ofMillis(1500));
            metrics.failed(NOW.plusSeconds(300));

            var address = URI.create("http://127.0.0.1:" + metrics.port() + "/metrics");
            var scraped = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            assertThat(scraped.body().lines())
                    .contains(
                            "quicksizer_probe_success 0",
                            "quicksizer_probe_duration_seconds 1.500",
                            "quicksizer_probe_runs_total{outcome=\"success\"} 1",
                            "quicksizer_probe_runs_total{outcome=\"failure\"} 1",
                            "quicksizer_probe_last_run_timestamp_seconds "
                                    + NOW.plusSeconds(300).getEpochSecond(),
                            "quicksizer_probe_last_success_timestamp_seconds " + NOW.getEpochSecond());
        }
    }
}
