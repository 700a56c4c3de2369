package io.quicksizer.web.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Both configurations of ops/nginx in one nginx, as compose.small.yaml mounts them, with TLS, other ports and paths,
 * and with certificates made as docs/containers.md says. Portal and Camunda are stand-ins.
 */
@TestInstance(Lifecycle.PER_CLASS)
class SmallProductionBehindNginx {
    private static final String CAMUNDA = "camunda.example.com";
    private static final String PORTAL = "quicksizer.example.com";

    @TempDir
    private static Path work;

    private final int tls = freePort();
    private final int plain = freePort();
    private Certificates certificates;
    private StandIn camunda;
    private StandIn portal;
    private Nginx nginx;

    @BeforeAll
    void startAll() throws Exception {
        certificates = new Certificates(work);
        certificates.issue("tls", CAMUNDA, PORTAL);
        certificates.issue("camunda", "camunda");
        certificates.issue("other", "other");
        camunda = StandIn.withTls("camunda", certificates.server("camunda"), 0);
        portal = StandIn.plain("portal");
        nginx = new Nginx(work, adapted("quicksizer.conf") + adapted("camunda.conf"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> curl(CAMUNDA, "/operate").endsWith(" 200"));
    }

    @AfterAll
    void stopAll() throws InterruptedException {
        nginx.close();
        camunda.close();
        portal.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/operate", "/tasklist", "/v2/topology"})
    void operate_tasklist_and_rest_are_served_over_http_2_under_the_name_of_camunda(String path) throws Exception {
        assertThat(curl(CAMUNDA, path)).isEqualTo("camunda %s %s 127.0.0.1 2 200".formatted(path, CAMUNDA));
    }

    @Test
    void the_portal_is_served_under_its_own_name() throws Exception {
        assertThat(curl(PORTAL, "/engagements")).isEqualTo("portal /engagements %s 127.0.0.1 2 200".formatted(PORTAL));
    }

    @Test
    void addresses_that_a_client_claims_are_not_passed_on() throws Exception {
        assertThat(curl(CAMUNDA, "/operate", "-H", "X-Forwarded-For: 10.9.8.7")).doesNotContain("10.9.8.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {CAMUNDA, PORTAL})
    void what_operators_ask_is_not_reachable(String name) throws Exception {
        assertThat(curl(name, "/actuator/health")).endsWith(" 404");
    }

    @ParameterizedTest
    @ValueSource(strings = {CAMUNDA, PORTAL})
    void plain_http_leads_to_https(String name) throws Exception {
        assertThat(run(
                        "curl",
                        "-sS",
                        "-o",
                        "/dev/null",
                        "-w",
                        "%{http_code} %{redirect_url}",
                        "--resolve",
                        name + ":" + plain + ":127.0.0.1",
                        "http://" + name + ":" + plain + "/operate"))
                .isEqualTo("308 https://" + name + "/operate");
    }

    @Test
    void earlier_versions_of_tls_are_refused() throws Exception {
        assertThat(curl(CAMUNDA, "/operate", "--tls-max", "1.1", "--ciphers", "DEFAULT:@SECLEVEL=0"))
                .endsWith(" 000");
    }

    @Test
    void a_camunda_with_a_certificate_for_another_name_is_not_trusted() throws Exception {
        int port = camunda.port();
        camunda.close();
        try (StandIn other = StandIn.withTls("other", certificates.server("other"), port)) {
            assertThat(curl(CAMUNDA, "/operate")).endsWith(" 502");
            assertThat(work.resolve("error.log")).content().contains("upstream SSL certificate does not match");
        } finally {
            camunda = StandIn.withTls("camunda", certificates.server("camunda"), port);
        }
    }

    private String adapted(String configuration) throws IOException {
        return Files.readString(Path.of("..", "ops", "nginx", configuration))
                .replace("https://camunda:8080", "https://127.0.0.1:" + camunda.port())
                .replace("127.0.0.1:8090", "127.0.0.1:" + portal.port())
                .replaceAll("(?m)^\\s*server 127.0.0.1:8190 .*$", "")
                .replace("listen 443 ", "listen 127.0.0.1:" + tls + " ")
                .replace("listen 80;", "listen 127.0.0.1:" + plain + ";")
                .replace("/etc/nginx/quicksizer/", work + "/")
                .replace("/etc/nginx/authority.crt", work + "/authority.crt");
    }

    private String curl(String name, String path, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "curl",
                "-s",
                "--http2",
                "--cacert",
                work + "/authority.crt",
                "-w",
                " %{http_version} %{http_code}",
                "--resolve",
                name + ":" + tls + ":127.0.0.1"));
        command.addAll(List.of(options));
        command.add("https://" + name + ":" + tls + path);
        return run(command.toArray(String[]::new));
    }

    private static String run(String... command) throws IOException {
        return new String(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .start()
                        .getInputStream()
                        .readAllBytes(),
                StandardCharsets.UTF_8);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
