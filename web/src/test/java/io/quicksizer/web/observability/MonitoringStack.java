package io.quicksizer.web.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The real Prometheus and Alertmanager, from the packages of Debian. */
final class MonitoringStack implements AutoCloseable {
    private static final Path PROMETHEUS = Path.of("/usr/bin/prometheus");
    private static final Path ALERTMANAGER = Path.of("/usr/bin/prometheus-alertmanager");

    private final Process alertmanager;
    private final Process prometheus;
    private final String prometheusAddress;

    MonitoringStack(Path folder, String portal, String receiver) throws IOException {
        assertThat(PROMETHEUS).as("apt-get install prometheus").isExecutable();
        assertThat(ALERTMANAGER).as("apt-get install prometheus-alertmanager").isExecutable();
        String alertmanagerAddress = freeAddress();
        prometheusAddress = freeAddress();
        Files.writeString(folder.resolve("alertmanager.yml"), Scaled.alertmanager(receiver));
        Files.writeString(folder.resolve("quicksizer.rules.yml"), Scaled.rules());
        Files.writeString(folder.resolve("prometheus.yml"), Scaled.prometheus(portal, alertmanagerAddress));
        alertmanager = start(
                folder,
                "alertmanager",
                List.of(
                        ALERTMANAGER.toString(),
                        "--config.file=alertmanager.yml",
                        "--storage.path=alertmanager",
                        "--web.listen-address=" + alertmanagerAddress,
                        "--cluster.listen-address="));
        prometheus = start(
                folder,
                "prometheus",
                List.of(
                        PROMETHEUS.toString(),
                        "--config.file=prometheus.yml",
                        "--storage.tsdb.path=prometheus",
                        "--web.listen-address=" + prometheusAddress));
        ready("http://" + alertmanagerAddress + "/-/ready");
        ready("http://" + prometheusAddress + "/-/ready");
    }

    /** Waits until every target has been scraped; a failure says what Prometheus says about them. */
    void awaitScraped(Duration patience) {
        Awaitility.await()
                .atMost(patience)
                .untilAsserted(() -> assertThat(targets())
                        .contains("\"health\":\"up\"")
                        .doesNotContain("\"health\":\"down\"", "\"health\":\"unknown\""));
    }

    private String targets() throws IOException, InterruptedException {
        URI address = URI.create("http://" + prometheusAddress + "/api/v1/targets?state=active");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }

    private static Process start(Path folder, String name, List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
    }

    private static void ready(String address) {
        HttpClient http = HttpClient.newHttpClient();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .until(() ->
                        http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                                        .statusCode()
                                == 200);
    }

    private static String freeAddress() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "127.0.0.1:" + socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        for (Process process : List.of(prometheus, alertmanager)) {
            process.destroy();
            try {
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException interrupted) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
