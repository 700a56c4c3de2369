package io.quicksizer.ops.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reads what Compose adds for a small production on one machine; there are no containers here to try it on. The start
 * checks of the applications are tested on its environment by the portal's tests.
 */
class SmallProductionTest {
    private static final String AUTHORITY = "/run/secrets/quicksizer/authority.crt";

    private final JsonNode compose = Checkout.yaml("ops/containers/compose.small.yaml");
    private final JsonNode services = compose.path("services");
    private final JsonNode connections = compose.path("x-connections");
    private final JsonNode camunda = services.at("/camunda/environment");

    @Test
    void it_limits_memory_names_versions_and_keeps_the_database_inside() {
        assertThat(services.fieldNames()).toIterable().contains("web", "workers", "database", "camunda", "proxy");
        assertThat(services)
                .filteredOn(service -> service.has("image"))
                .hasSize(3)
                .allSatisfy(service -> {
                    assertThat(service.path("image").asText()).matches("[\\w/-]+:\\d+\\.\\d+.*");
                    assertThat(service.path("mem_limit").asText()).isNotEmpty();
                });
        assertThat(services)
                .filteredOn(service -> service.has("build"))
                .isNotEmpty()
                .allSatisfy(service ->
                        assertThat(service.path("pull_policy").asText()).isEqualTo("build"));
        assertThat(texts(services.at("/database/networks"))).containsExactly("inside");
        assertThat(services.path("database").has("ports")).isFalse();
        assertThat(services.findValues("POSTGRES_PASSWORD")).isEmpty();
    }

    @Test
    void it_archives_wal_where_it_can_be_backed_up() {
        assertThat(texts(services.at("/database/command")))
                .contains(
                        "archive_mode=on",
                        "archive_timeout=30",
                        "archive_command=/opt/quicksizer/ops/backup --wal \"%p\" %f /backups");
        assertThat(volumes("database"))
                .contains("..:/opt/quicksizer/ops:ro")
                .anyMatch(volume -> volume.endsWith(":/backups"));
        for (String folder : List.of("CAMUNDA_SECRETS", "CAMUNDA_TLS", "QUICKSIZER_PROXY")) {
            assertThat(volumes("database"))
                    .as("the configuration is backed up there")
                    .anyMatch(volume -> volume.matches("\\$\\{%s:-.*}:/configuration/.*:ro".formatted(folder)));
        }
        assertThat(services.at("/database/build/dockerfile_inline").asText())
                .contains("install -y --no-install-recommends age");
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "workers"})
    void every_setting_is_one_that_the_applications_read(String application) {
        String known = Checkout.text("docs/environment.md");
        JsonNode own = services.path(application).path("environment");

        assertThat(own.path("<<").asText()).isEqualTo("connections");
        for (JsonNode environment : List.of(own, connections)) {
            assertThat(environment.fieldNames())
                    .toIterable()
                    .isNotEmpty()
                    .allMatch(name -> name.equals("<<") || known.contains("`" + name + "`"));
        }
    }

    @Test
    void database_and_gateways_are_verified_under_the_names_of_their_services() {
        assertThat(connection("QUICKSIZER_DB_URL"))
                .startsWith("jdbc:postgresql://database/")
                .contains("sslmode=verify-full", "sslrootcert=" + AUTHORITY);
        assertThat(connection("QUICKSIZER_ENGINE_GATEWAYADDRESS")).isEqualTo("https://camunda:26500");
        assertThat(connection("QUICKSIZER_ENGINE_RESTADDRESS")).isEqualTo("https://camunda:8080");
        assertThat(connection("QUICKSIZER_ENGINE_CACERTIFICATE")).isEqualTo(AUTHORITY);
        assertThat(connection("QUICKSIZER_ENGINE_AUTH_AUDIENCE"))
                .isEqualTo(camunda.path("CAMUNDA_SECURITY_AUTHENTICATION_OIDC_AUDIENCES")
                        .asText());
        assertThat(texts(Checkout.yaml("ops/containers/compose.yaml").at("/x-application/volumes")))
                .anyMatch(volume -> volume.endsWith(":/run/secrets/quicksizer:ro"));
    }

    @Test
    void camunda_serves_both_gateways_over_tls_with_a_certificate_that_is_mounted() {
        for (String gateway : List.of("CAMUNDA_API_GRPC_SSL_", "SERVER_SSL_")) {
            assertThat(camunda.path(gateway + "ENABLED").asText()).isEqualTo("true");
            assertThat(camunda.path(gateway + "CERTIFICATE").asText()).endsWith("/run/tls/tls.crt");
            assertThat(camunda.path(gateway + "CERTIFICATEPRIVATEKEY").asText()).endsWith("/run/tls/tls.key");
        }
        assertThat(volumes("camunda")).anyMatch(volume -> volume.endsWith(":/run/tls:ro"));
    }

    @Test
    void operate_and_tasklist_are_published_over_tls_and_their_server_is_verified() {
        assertThat(Checkout.text("ops/nginx/camunda.conf"))
                .contains(
                        "listen 443 ssl",
                        "proxy_pass " + connection("QUICKSIZER_ENGINE_RESTADDRESS") + ";",
                        "proxy_ssl_name camunda;",
                        "proxy_ssl_trusted_certificate /etc/nginx/authority.crt;",
                        "proxy_ssl_verify on;",
                        "proxy_set_header X-Forwarded-For $remote_addr;")
                .containsPattern("location /actuator/ \\{\\s+return 404;");
        assertThat(volumes("proxy"))
                .anyMatch(volume -> volume.endsWith("/camunda.conf:/etc/nginx/conf.d/camunda.conf:ro"))
                .anyMatch(volume -> volume.endsWith("/authority.crt:/etc/nginx/authority.crt:ro"));
        assertThat(texts(services.at("/camunda/networks"))).containsAll(texts(services.at("/proxy/networks")));
        assertThat(services.at("/web/environment/QUICKSIZER_OPERATE_URL").asText())
                .startsWith("${CAMUNDA_ADDRESS:?")
                .endsWith("}/operate");
    }

    private String connection(String name) {
        return connections.path(name).asText();
    }

    private List<String> volumes(String service) {
        return texts(services.path(service).path("volumes"));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
