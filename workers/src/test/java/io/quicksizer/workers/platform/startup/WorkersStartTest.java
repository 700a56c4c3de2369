package io.quicksizer.workers.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Each refusal by itself: everything else is as it should be in production. */
@DisplayName("Workers do not start in production")
@ExtendWith(OutputCaptureExtension.class)
class WorkersStartTest {
    private final Map<String, String> settings = new TreeMap<>(Map.of(
            "quicksizer.db.url", "jdbc:postgresql://db.example/quicksizer?sslmode=verify-full",
            "quicksizer.db.user", "quicksizer_app",
            "quicksizer.db.password", "kq83-ndx0-21mv-vv9s",
            "quicksizer.engine.gateway-address", "https://camunda.example:26500",
            "quicksizer.engine.rest-address", "https://camunda.example",
            "quicksizer.engine.auth.token-url", "https://login.example/token",
            "quicksizer.engine.auth.client-id", "quicksizer",
            "quicksizer.engine.auth.client-secret", "b81k-c09a-ns8e-m1x7",
            "quicksizer.metrics.token", "0f9c4d1e7a3b5f60829db1c4e7fa3390"));
    private String profiles = "prod";

    @Test
    void but_they_do_when_everything_is_set() {
        assertThat(refusals()).isEmpty();
    }

    @Test
    void without_a_profile_any_more_than_with_the_production_profile() {
        settings.clear();
        List<Unmet> production = refusals();
        profiles = "";
        assertThat(refusals()).isEqualTo(production).hasSizeGreaterThan(6);
    }

    @Test
    void and_say_everything_at_once(CapturedOutput output) {
        settings.clear();
        assertThat(refusals()).hasSizeGreaterThan(6);
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("1. QUICKSIZER_DB_URL is not set.", "Requests to Camunda would not be authenticated.")
                .contains("Set QUICKSIZER_DB_URL to a JDBC address", "into the file quicksizer.metrics.token")
                .doesNotContain("\tat io.quicksizer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"local,prod", "local,production", "prod,demo", "production,local"})
    void with_a_demo_profile_beside(String both) {
        profiles = both;
        assertThat(refusal().reason()).contains("demo sign-in cannot run in production");
    }

    @Test
    void with_the_demo_profile_alone_any_less_strictly() {
        settings.remove("quicksizer.metrics.token");
        profiles = "demo";
        assertThat(refusal().reason()).contains("metrics is missing");
    }

    @Test
    void without_a_database() {
        settings.remove("quicksizer.db.url");
        assertThat(refusal()).satisfies(unmet -> {
            assertThat(unmet.reason()).isEqualTo("QUICKSIZER_DB_URL is not set.");
            assertThat(unmet.remedy()).startsWith("Set QUICKSIZER_DB_URL to a JDBC address");
        });
    }

    @Test
    void without_a_database_user() {
        settings.remove("quicksizer.db.user");
        assertThat(refusal().reason()).isEqualTo("QUICKSIZER_DB_USER is not set.");
    }

    @Test
    void without_a_database_password() {
        settings.put("quicksizer.db.password", " ");
        assertThat(refusal()).satisfies(unmet -> {
            assertThat(unmet.reason()).isEqualTo("The database password is missing.");
            assertThat(unmet.remedy()).contains("the file quicksizer.db.password", "QUICKSIZER_DB_PASSWORD");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quicksizer",
                "postgres",
                "Change-Me!2026",
                "password123456",
                "secret",
                "quicksizerquicksizer",
                "CHANGEIT"
            })
    void with_a_database_password_that_everybody_knows(String password) {
        settings.put("quicksizer.db.password", password);
        assertThat(refusal().reason()).isEqualTo("The database password is based on a well-known word.");
    }

    @Test
    void with_a_database_password_that_is_short() {
        settings.put("quicksizer.db.password", "x81-kq");
        assertThat(refusal().reason()).contains("fewer than 12 characters");
    }

    @Test
    void with_the_database_user_as_its_password() {
        settings.put("quicksizer.db.password", "quicksizer_app");
        assertThat(refusal().reason()).isEqualTo("The database password equals the name of the database user.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example/quicksizer",
                "jdbc:postgresql://db.example/quicksizer?sslmode=require",
                "jdbc:postgresql://db.example/quicksizer?ssl=true&sslmode=verify-ca",
                "jdbc:postgresql://db.example/quicksizer?sslmode=verify-fully"
            })
    void with_a_database_that_does_not_prove_itself(String url) {
        settings.put("quicksizer.db.url", url);
        assertThat(refusal().remedy()).contains("sslmode=verify-full", "QUICKSIZER_DB_WITHOUTTLS=true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example/quicksizer?sslmode=verify-full&password=kx1!hidden",
                "jdbc:postgresql://app:kx1!hidden@db.example/quicksizer?sslmode=verify-full"
            })
    void with_a_password_in_the_address_of_the_database(String url, CapturedOutput output) {
        settings.put("quicksizer.db.url", url);
        assertThat(refusal().reason()).isEqualTo("The address of the database contains a password.");
        assertThat(output).doesNotContain("kx1!hidden");
    }

    @Test
    void and_show_no_password_of_an_address_that_cannot_be_used(CapturedOutput output) {
        settings.put("quicksizer.db.url", "postgres://app:kx1!hidden@db.example/quicksizer?sslmode=verify-full");
        assertThat(refusals()).extracting(Unmet::reason).contains("QUICKSIZER_DB_URL cannot be used.");
        assertThat(output).doesNotContain("kx1!hidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example/quicksizer?sslmode=verify-full&sslmode=disable",
                "jdbc:postgresql://db.example/quicksizer?sslmode=verify-full&ssl%6dode=disable",
                "jdbc:postgresql://db.example/q?sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory",
                "jdbc:postgresql://db.example/q?sslmode=verify-full&sslhostnameverifier=x",
                "jdbc:postgresql://db.example/q?sslmode=verify-full&socketFactory=x"
            })
    void with_parameters_that_take_the_proof_back(String url) {
        settings.put("quicksizer.db.url", url);
        assertThat(refusals()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"data-source-properties.sslmode", "data-source-properties.sslfactory", "jdbc-url"})
    void with_a_pool_that_takes_the_proof_back(String setting) {
        settings.put("spring.datasource.hikari." + setting, "disable");
        assertThat(refusal().reason()).contains("would override the verification of the database server");
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "password", "data-source-properties.user", "data-source-properties.password"})
    void with_a_pool_that_replaces_user_or_password(String setting) {
        settings.put("spring.datasource.hikari." + setting, "quicksizer");
        assertThat(refusal().reason()).contains("would replace the database user or password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOCAL", "Local"})
    void with_a_profile_that_only_looks_like_the_local_one(String profile) {
        settings.clear();
        profiles = profile;
        assertThat(refusals()).hasSizeGreaterThan(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaa", "abcabcabcabc", "123456789012", "abcdefghijklmnop", "x7k2x7k2x7k2x7k2"})
    void with_a_database_password_that_is_a_pattern(String password) {
        settings.put("quicksizer.db.password", password);
        assertThat(refusal().reason()).isEqualTo("The database password is easy to guess.");
    }

    @Test
    void but_they_do_without_tls_to_the_database_when_that_is_waived() {
        settings.put("quicksizer.db.url", "jdbc:postgresql://db.example/quicksizer");
        settings.put("quicksizer.db.without-tls", "true");
        assertThat(refusals()).isEmpty();
    }

    @Test
    void without_a_client_for_camunda() {
        settings.remove("quicksizer.engine.auth.client-id");
        assertThat(refusal()).satisfies(unmet -> {
            assertThat(unmet.reason()).isEqualTo("Requests to Camunda would not be authenticated.");
            assertThat(unmet.remedy()).contains("QUICKSIZER_ENGINE_AUTH_CLIENTID");
        });
    }

    @Test
    void without_a_token_endpoint_for_camunda() {
        settings.remove("quicksizer.engine.auth.token-url");
        assertThat(refusal().remedy()).contains("QUICKSIZER_ENGINE_AUTH_TOKENURL");
    }

    @Test
    void with_a_client_secret_for_camunda_that_everybody_knows() {
        settings.put("quicksizer.engine.auth.client-secret", "client-secret");
        assertThat(refusal().reason()).isEqualTo("The client secret for Camunda is based on a well-known word.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway-address", "rest-address", "auth.token-url"})
    void with_a_plain_address_of_camunda(String address) {
        settings.put("quicksizer.engine." + address, "http://camunda.example");
        assertThat(refusal().reason()).endsWith("is not an https address.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway-address", "rest-address"})
    void with_the_address_of_camunda_that_holds_without_a_setting(String address) {
        settings.remove("quicksizer.engine." + address);
        assertThat(refusal().reason()).endsWith("is not an https address.");
    }

    @Test
    void without_a_token_for_the_metrics() {
        settings.remove("quicksizer.metrics.token");
        assertThat(refusal().reason()).isEqualTo("The token for the metrics is missing.");
    }

    @Test
    void with_a_short_token_for_the_metrics() {
        settings.put("quicksizer.metrics.token", "0f9c4d1e7a3b5f60829db1c4e7fa339");
        assertThat(refusal().reason()).isEqualTo("The token for the metrics has fewer than 32 characters.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "health,env", "health,info,prometheus,heapdump", "shutdown"})
    void with_an_open_actuator(String exposed) {
        settings.put("management.endpoints.web.exposure.include", exposed);
        assertThat(refusal().remedy()).contains("to health, info and prometheus");
    }

    @Test
    void with_an_actuator_on_a_port_without_protection() {
        settings.put("management.server.port", "9000");
        assertThat(refusal().reason()).contains("port of their own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"show-details", "show-components", "group.readiness.show-details"})
    void with_details_in_health(String property) {
        settings.put("management.endpoint.health." + property, "when-authorized");
        assertThat(refusal().reason()).contains("Health details");
    }

    @ParameterizedTest
    @ValueSource(strings = {"include-stacktrace", "include-message", "include-binding-errors"})
    void with_errors_that_tell_of_the_code(String property) {
        settings.put("server.error." + property, "always");
        assertThat(refusal().remedy()).isEqualTo("Set server.error." + property + " to never.");
    }

    @Test
    void with_a_folder_of_secrets_that_is_not_there(@TempDir Path folder) {
        settings.put("quicksizer.secrets", folder.resolve("missing").toString());
        assertThat(refusal().remedy()).contains("QUICKSIZER_SECRETS");
    }

    @ParameterizedTest
    @CsvSource({
        "quicksizer.engine.handler-threads, four, QUICKSIZER_ENGINE_HANDLERTHREADS must be a whole number.",
        "quicksizer.engine.request-timeout, soon, QUICKSIZER_ENGINE_REQUESTTIMEOUT must be a duration",
        "quicksizer.time-zone, Europe/Atlantis, QUICKSIZER_TIMEZONE must be a time zone",
        "quicksizer.outbox.dispatch, perhaps, QUICKSIZER_OUTBOX_DISPATCH must be true or false.",
        "quicksizer.engine.ca-certificate, /not/there.crt, QUICKSIZER_ENGINE_CACERTIFICATE must be the path of a file",
        "quicksizer.workers.port, tcp://10.0.0.7:8091, enableServiceLinks: false"
    })
    void with_a_value_that_cannot_be_used(String name, String value, String remedy) {
        settings.put(name, value);
        assertThat(refusal()).satisfies(unmet -> {
            assertThat(unmet.reason()).contains("'" + value + "' cannot be used");
            assertThat(unmet.remedy()).contains(remedy);
        });
    }

    @Test
    void on_a_machine_of_ones_own_either_with_a_value_that_cannot_be_used() {
        settings.clear();
        settings.put("quicksizer.jobs.timeout", "soon");
        profiles = "local";
        assertThat(refusal().remedy()).startsWith("QUICKSIZER_JOBS_TIMEOUT must be a duration");
    }

    @Test
    void and_never_repeat_a_secret(CapturedOutput output) {
        settings.put("quicksizer.metrics.token", "kx7!short");
        settings.put("quicksizer.engine.auth.client-secret", "kx8!short");
        settings.put("quicksizer.db.password", "kx9!short");
        assertThat(refusals()).hasSize(3);
        assertThat(output).doesNotContain("kx7!short", "kx8!short", "kx9!short");
    }

    private Unmet refusal() {
        List<Unmet> refusals = refusals();
        assertThat(refusals).as(refusals.toString()).hasSize(1);
        return refusals.getFirst();
    }

    private List<Unmet> refusals() {
        StartRefused refused = catchThrowableOfType(StartRefused.class, this::start);
        return refused == null ? List.of() : refused.unmet();
    }

    private void start() {
        List<String> arguments = new ArrayList<>();
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.add("--spring.profiles.active=" + profiles);
        new SpringApplicationBuilder(WorkersStart.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new))
                .close();
    }
}
