package io.quicksizer.web.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.testing.TestDatabase;
import io.quicksizer.web.SignedInBrowser;
import io.quicksizer.web.WebApplication;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The configuration of ops/nginx with other ports and without TLS, in front of two portals on one database. The engine
 * is away.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class TwoPortalsBehindNginx {
    private static final int REQUESTS = 40;

    @TempDir
    private static Path work;

    private final TestDatabase database = TestDatabase.fresh();
    private final List<ConfigurableApplicationContext> portals = new ArrayList<>();
    private Nginx nginx;
    private String address;

    @BeforeAll
    void startBothAndTheProxy() throws IOException {
        portals.add(portal());
        portals.add(portal());
        int port = freePort();
        address = "http://127.0.0.1:" + port;
        nginx = new Nginx(work, servers(port));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> status(address + "/sign-in") == 200);
    }

    @AfterAll
    void stopAll() throws InterruptedException {
        nginx.close();
        portals.forEach(ConfigurableApplicationContext::close);
        database.close();
    }

    @Test
    @Order(1)
    void a_session_that_began_on_one_portal_goes_on_on_both() {
        SignedInBrowser planner = new SignedInBrowser(address, "planner");

        for (int n = 0; n < REQUESTS; n++) {
            assertThat(planner.get("/engagements").isStatus(200).text()).contains("Paula Planner");
        }
        assertThat(portals).allSatisfy(portal -> assertThat(served(portal)).isPositive());
    }

    @Test
    @Order(2)
    void a_form_is_accepted_by_whichever_portal_it_reaches() {
        SignedInBrowser planner = new SignedInBrowser(address, "planner");

        for (int n = 0; n < 6; n++) {
            assertThat(planner.post("/engagements", Map.of("name", "Through the proxy " + n, "customer", ""))
                            .text())
                    .contains("No catalogue has been published yet");
        }
    }

    @Test
    @Order(3)
    void what_operators_ask_is_not_reachable_through_the_proxy() throws Exception {
        assertThat(status(address + "/actuator/health")).isEqualTo(404);
    }

    @Test
    @Order(4)
    void a_portal_that_is_taken_out_gets_no_request_until_it_is_put_back() throws Exception {
        SignedInBrowser planner = new SignedInBrowser(address, "planner");
        String first = "127.0.0.1:" + port(portals.getFirst());

        assertThat(nginx.node("down", first)).isZero();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> servedDuring(planner) == 0);
        assertThat(servedDuring(planner)).isZero();

        assertThat(nginx.node("up", first)).isZero();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> servedDuring(planner) > 0);
    }

    @Test
    @Order(5)
    void a_portal_that_the_proxy_does_not_know_is_refused_and_changes_nothing() throws Exception {
        assertThat(nginx.node("down", "127.0.0.1:1")).isEqualTo(2);
        assertThat(nginx.node("down", "127.0.0.1; reboot")).isEqualTo(2);
        assertThat(status(address + "/sign-in")).isEqualTo(200);
    }

    /** Requests among forty that the first portal serves. */
    private double servedDuring(SignedInBrowser planner) {
        double before = served(portals.getFirst());
        for (int n = 0; n < REQUESTS; n++) {
            planner.get("/engagements").isStatus(200);
        }
        return served(portals.getFirst()) - before;
    }

    @Test
    @Order(6)
    void nobody_notices_that_a_portal_stops() {
        SignedInBrowser planner = new SignedInBrowser(address, "planner");

        CompletableFuture<Void> stopped =
                CompletableFuture.runAsync(() -> portals.getFirst().close());
        int asked = 0;
        while (!stopped.isDone() || asked < REQUESTS) {
            assertThat(planner.get("/engagements").isStatus(200).text()).contains("Paula Planner");
            asked++;
        }

        assertThat(asked).isGreaterThanOrEqualTo(REQUESTS);
    }

    private ConfigurableApplicationContext portal() {
        return new SpringApplicationBuilder(WebApplication.class)
                .profiles("local")
                .properties(
                        "quicksizer.db.url=" + database.jdbcUrl(),
                        "quicksizer.db.user=" + database.user(),
                        "quicksizer.db.password=" + database.password(),
                        "quicksizer.web.port=0",
                        "quicksizer.outbox.dispatch=false",
                        "quicksizer.limits.trusted-proxies=127.0.0.1",
                        "quicksizer.shutdown.drain=2s",
                        "quicksizer.engine.gateway-address=http://127.0.0.1:1",
                        "quicksizer.engine.rest-address=http://127.0.0.1:1",
                        "spring.datasource.hikari.maximum-pool-size=5")
                .run();
    }

    private String servers(int port) throws IOException {
        String ours = Files.readString(Path.of("..", "ops", "nginx", "quicksizer.conf"))
                .replace("127.0.0.1:8090", "127.0.0.1:" + port(portals.get(0)))
                .replace("127.0.0.1:8190", "127.0.0.1:" + port(portals.get(1)))
                .replace("listen 443 ssl http2;", "listen 127.0.0.1:" + port + ";")
                .replaceAll("(?m)^\\s*ssl_.*;$", "");
        return ours.substring(0, ours.lastIndexOf("server {"));
    }

    private static String port(ConfigurableApplicationContext portal) {
        return portal.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** Requests that a portal has answered, by its own count. */
    private static double served(ConfigurableApplicationContext portal) {
        return portal
                .getBean(io.micrometer.core.instrument.MeterRegistry.class)
                .get("http.server.requests")
                .timers()
                .stream()
                .mapToDouble(timer -> timer.count())
                .sum();
    }

    private static int status(String url) throws IOException, InterruptedException {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
