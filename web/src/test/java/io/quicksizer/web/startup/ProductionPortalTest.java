package io.quicksizer.web.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.testing.SecretsFolder;
import io.quicksizer.db.testing.TestDatabase;
import io.quicksizer.web.WebApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole portal in the production profile, with secrets mounted as Kubernetes does. */
@DisplayName("The portal in production")
class ProductionPortalTest {
    private static final String TOKEN = "0f9c4d1e7a3b5f60829db1c4e7fa3390";

    @TempDir
    private static Path folder;

    private static TestDatabase database;
    private static SecretsFolder secrets;
    private static ConfigurableApplicationContext portal;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        secrets = new SecretsFolder(folder)
                .put("quicksizer.db.password", "kq83-ndx0-21mv-vv9s")
                .put("quicksizer.metrics.token", TOKEN)
                .put("quicksizer.sign-in.oidc.client-secret", "c71s-n0xk-w2e4-mm18")
                .put("quicksizer.engine.auth.client-secret", "b81k-c09a-ns8e-m1x7");
        portal = new SpringApplicationBuilder(WebApplication.class)
                .run(
                        "--spring.profiles.active=prod",
                        "--quicksizer.secrets=" + folder,
                        "--quicksizer.web.port=0",
                        "--server.address=127.0.0.1",
                        "--quicksizer.public-url=https://quicksizer.example",
                        "--quicksizer.sign-in.oidc.issuer=https://127.0.0.1:1/realms/people",
                        "--quicksizer.sign-in.oidc.client-id=quicksizer-portal",
                        "--quicksizer.db.url=" + database.jdbcUrl(),
                        "--quicksizer.db.user=" + database.user(),
                        "--quicksizer.db.without-tls=true",
                        "--quicksizer.db.as-owner=true",
                        "--quicksizer.operate.url=https://127.0.0.1:1/operate",
                        "--spring.datasource.hikari.maximum-pool-size=5",
                        "--quicksizer.outbox.dispatch=false",
                        "--quicksizer.engine.gateway-address=https://127.0.0.1:1",
                        "--quicksizer.engine.rest-address=https://127.0.0.1:1",
                        "--quicksizer.engine.auth.token-url=https://127.0.0.1:1/token",
                        "--quicksizer.engine.auth.client-id=quicksizer");
    }

    @AfterAll
    static void stop() {
        portal.close();
        database.close();
    }

    @Test
    void starts_and_is_healthy_without_saying_more() throws Exception {
        HttpResponse<String> health = get("/actuator/health", "");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).doesNotContain("db", "details");
    }

    @Test
    void offers_the_identity_provider_and_no_password_while_the_provider_is_away() throws Exception {
        HttpResponse<String> page = get("/sign-in", "");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("href=\"/oauth2/authorization/oidc\"").doesNotContain("type=\"password\"");
    }

    @Test
    void shows_its_metrics_for_the_token_of_the_moment_only() throws Exception {
        assertThat(get("/actuator/prometheus", "").statusCode()).isEqualTo(401);
        assertThat(get("/actuator/prometheus", "Bearer " + TOKEN).statusCode()).isEqualTo(200);

        secrets.put("quicksizer.metrics.token", "77aa4d1e7a3b5f60829db1c4e7fa3390");
        assertThat(get("/actuator/prometheus", "Bearer " + TOKEN).statusCode()).isEqualTo(401);
        assertThat(get("/actuator/prometheus", "Bearer 77aa4d1e7a3b5f60829db1c4e7fa3390")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void knows_nobody_of_the_demo() throws Exception {
        assertThat(get("/api/v1/catalogues", "Basic YWRtaW46YWRtaW4=").statusCode())
                .isEqualTo(401);
    }

    private static HttpResponse<String> get(String path, String authorization) throws Exception {
        String port = portal.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
