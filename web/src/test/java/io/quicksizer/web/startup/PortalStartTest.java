package io.quicksizer.web.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quicksizer.web.WebApplication;
import io.quicksizer.workers.platform.startup.StartRefused;
import io.quicksizer.workers.platform.startup.Unmet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
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
@DisplayName("The portal does not start in production")
@ExtendWith(OutputCaptureExtension.class)
class PortalStartTest {
    private final Map<String, String> settings = new TreeMap<>();
    private String profiles = "prod";

    @TempDir
    private Path folder;

    @BeforeEach
    void everythingIsSet() throws IOException {
        settings.putAll(Map.of(
                "quicksizer.db.url", "jdbc:postgresql://db.example/quicksizer?sslmode=verify-full",
                "quicksizer.db.user", "quicksizer_app",
                "quicksizer.db.password", "kq83-ndx0-21mv-vv9s",
                "quicksizer.engine.gateway-address", "https://camunda.example:26500",
                "quicksizer.engine.rest-address", "https://camunda.example",
                "quicksizer.engine.auth.token-url", "https://login.example/token",
                "quicksizer.engine.auth.client-id", "quicksizer",
                "quicksizer.engine.auth.client-secret", "b81k-c09a-ns8e-m1x7",
                "quicksizer.metrics.token", "0f9c4d1e7a3b5f60829db1c4e7fa3390"));
        settings.put("quicksizer.public-url", "https://quicksizer.example");
        settings.put("quicksizer.operate.url", "https://camunda.example/operate");
        settings.put("quicksizer.sign-in.oidc.issuer", "https://login.example/realms/people");
        settings.put("quicksizer.sign-in.oidc.client-id", "quicksizer-portal");
        settings.put("quicksizer.sign-in.oidc.client-secret", "c71s-n0xk-w2e4-mm18");
        settings.put("quicksizer.sign-in.saml.metadata", "https://login.example/metadata.xml");
        settings.put("quicksizer.sign-in.saml.signing-key", readable("tls.key"));
        settings.put("quicksizer.sign-in.saml.signing-certificate", readable("tls.crt"));
    }

    @Test
    void but_it_does_when_everything_is_set() {
        assertThat(refusals()).isEmpty();
    }

    @Test
    void without_a_profile_any_more_than_with_the_production_profile() {
        settings.clear();
        List<Unmet> production = refusals();
        profiles = "";
        assertThat(refusals()).isEqualTo(production).hasSizeGreaterThan(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "production", "default"})
    void as_the_whole_application_and_says_everything_at_once(String profile, CapturedOutput output) {
        StartRefused refused = catchThrowableOfType(
                StartRefused.class,
                () -> new SpringApplicationBuilder(WebApplication.class)
                        .profiles(profile)
                        .run("--server.port=0")
                        .close());

        assertThat(refused).isNotNull();
        assertThat(refused.unmet()).hasSizeGreaterThan(8);
        assertThat(output)
                .contains("APPLICATION FAILED TO START", "no identity provider is configured")
                .contains("Set QUICKSIZER_DB_URL to a JDBC address", "into the file quicksizer.db.password")
                .doesNotContain("\tat io.quicksizer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"local,prod", "local,production", "prod,demo", "production,local"})
    void with_a_demo_profile_beside(String both) {
        profiles = both;
        assertThat(refusals())
                .extracting(Unmet::reason)
                .contains("The demo sign-in cannot run in production: its passwords are public.");
    }

    @Test
    void without_an_identity_provider() {
        settings.keySet().removeIf(name -> name.startsWith("quicksizer.sign-in."));
        assertThat(refusal()).satisfies(unmet -> {
            assertThat(unmet.reason()).isEqualTo("Nobody could sign in: no identity provider is configured.");
            assertThat(unmet.remedy()).contains("QUICKSIZER_SIGNIN_SAML_METADATA", "QUICKSIZER_SIGNIN_OIDC_ISSUER");
        });
    }

    @Test
    void with_an_openid_provider_over_plain_http() {
        settings.put("quicksizer.sign-in.oidc.issuer", "http://login.example/realms/people");
        assertThat(refusal().reason()).isEqualTo("The OpenID provider would be reached without TLS.");
    }

    @Test
    void without_a_client_at_the_openid_provider() {
        settings.remove("quicksizer.sign-in.oidc.client-id");
        assertThat(refusal().remedy()).contains("QUICKSIZER_SIGNIN_OIDC_CLIENTID");
    }

    @Test
    void without_a_client_secret_for_the_openid_provider() {
        settings.remove("quicksizer.sign-in.oidc.client-secret");
        assertThat(refusal()).satisfies(unmet -> {
            assertThat(unmet.reason()).isEqualTo("The client secret for the OpenID provider is missing.");
            assertThat(unmet.remedy()).contains("the file quicksizer.sign-in.oidc.client-secret");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"client-secret", "ChangeMe-12345678", "keycloak"})
    void with_a_client_secret_for_the_openid_provider_that_everybody_knows(String secret) {
        settings.put("quicksizer.sign-in.oidc.client-secret", secret);
        assertThat(refusal().reason()).endsWith("is based on a well-known word.");
    }

    @Test
    void without_a_key_to_sign_what_the_saml_provider_is_asked() {
        settings.remove("quicksizer.sign-in.saml.signing-key");
        assertThat(refusal().remedy()).contains("QUICKSIZER_SIGNIN_SAML_SIGNINGKEY");
    }

    @Test
    void with_a_key_that_is_not_there() {
        settings.put(
                "quicksizer.sign-in.saml.signing-key",
                folder.resolve("missing.key").toString());
        assertThat(refusal().remedy())
                .isEqualTo("QUICKSIZER_SIGNIN_SAML_SIGNINGKEY must be the path of a file that can be read.");
    }

    @Test
    void without_the_certificate_of_that_key() {
        settings.remove("quicksizer.sign-in.saml.signing-certificate");
        assertThat(refusal().remedy()).contains("QUICKSIZER_SIGNIN_SAML_SIGNINGCERTIFICATE");
    }

    @Test
    void with_metadata_of_the_saml_provider_over_plain_http() {
        settings.put("quicksizer.sign-in.saml.metadata", "http://login.example/metadata.xml");
        assertThat(refusal().reason()).contains("metadata", "without TLS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secure", "http-only"})
    void with_a_cookie_that_is_not_protected(String flag) {
        settings.put("server.servlet.session.cookie." + flag, "false");
        assertThat(refusal().remedy()).startsWith("Set server.servlet.session.cookie." + flag + " to true");
    }

    @Test
    void without_a_public_address() {
        settings.remove("quicksizer.public-url");
        assertThat(refusal().reason()).isEqualTo("QUICKSIZER_PUBLICURL is not set.");
    }

    @Test
    void with_a_public_address_over_plain_http() {
        settings.put("quicksizer.public-url", "http://quicksizer.example");
        assertThat(refusal().reason()).isEqualTo("The portal would be used over plain HTTP.");
    }

    @Test
    void with_tls_of_its_own_and_no_certificate() {
        profiles = "prod,tls";
        assertThat(refusals())
                .extracting(Unmet::remedy)
                .containsExactly(
                        "Set QUICKSIZER_TLS_CERTIFICATE to a PEM file, or remove the profile 'tls'.",
                        "Set QUICKSIZER_TLS_PRIVATEKEY to a PEM file, or remove the profile 'tls'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage,local", "PROD,local", "Local,tls", "demo,stage"})
    void with_the_demo_beside_any_other_profile(String both) {
        profiles = both;
        assertThat(refusals()).extracting(Unmet::reason).anyMatch(reason -> reason.contains("demo sign-in"));
    }

    @Test
    void with_the_demo_as_the_profile_that_nobody_has_named() {
        List<String> arguments = new ArrayList<>();
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.add("--spring.profiles.default=local");
        assertThat(refusals(arguments))
                .extracting(Unmet::remedy)
                .anyMatch(remedy -> remedy.contains("Remove SPRING_PROFILES_DEFAULT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", ""})
    void with_the_demo_heard_by_other_machines(String address) {
        List<Unmet> refusals = refusals(List.of("--spring.profiles.active=local", "--server.address=" + address));
        assertThat(refusals).extracting(Unmet::reason).anyMatch(reason -> reason.contains("other machines"));
    }

    @Test
    void with_the_demo_under_a_public_address() {
        assertThat(refusals(List.of("--spring.profiles.active=local", "--quicksizer.public-url=https://192.0.2.1")))
                .hasSize(1);
        assertThat(refusals(List.of("--spring.profiles.active=local"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "server.servlet.session.timeout, 0",
        "server.servlet.session.timeout, 400d",
        "spring.session.timeout, 9999d",
        "spring.session.timeout, 0",
        "quicksizer.session.longest, 9999d",
        "quicksizer.session.longest, 0s",
        "quicksizer.sign-in.saml.clock-skew, 24h",
        "quicksizer.sign-in.saml.answer-within, 9999d",
        "quicksizer.sign-in.oidc.clock-skew, 24h",
        "quicksizer.slow-body.grace, 0s",
        "server.tomcat.connection-timeout, 9h",
        "server.servlet.session.cookie.same-site, none",
        "server.servlet.session.cookie.same-site, omitted",
        "server.servlet.session.cookie.domain, example.com",
        "server.servlet.session.cookie.name, JSESSIONID",
        "server.forward-headers-strategy, framework",
        "server.forward-headers-strategy, NATIVE",
        "server.tomcat.remoteip.remote-ip-header, X-Forwarded-For",
        "server.tomcat.remoteip.protocol-header, X-Forwarded-Proto",
        "spring.mvc.dispatch-trace-request, true",
        "spring.mvc.dispatch-trace-request, on",
        "spring.mvc.hiddenmethod.filter.enabled, TRUE",
        "spring.mvc.hiddenmethod.filter.enabled, true",
        "server.ssl.enabled-protocols, TLSv1.1",
        "quicksizer.limits.trusted-proxies, 0.0.0.0/0",
        "quicksizer.limits.trusted-proxies, ::/0",
        "quicksizer.operate.url, http://camunda.example/operate"
    })
    void with_a_protection_that_is_switched_off(String setting, String value) {
        settings.put(setting, value);
        assertThat(refusals()).hasSize(1);
    }

    @Test
    void but_it_does_without_a_token_for_leavers_and_with_a_strong_one() {
        assertThat(settings).doesNotContainKey("quicksizer.leavers.token");
        assertThat(refusals()).isEmpty();
        settings.put("quicksizer.leavers.token", "9c41e0b7d2f85a36c1b94e7d08f3a652");
        assertThat(refusals()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "k2v9-q0xz-7m1c | has fewer than 32 characters.",
                "9c41e0b7d2f85a36c1b94e7d08f3a65 | has fewer than 32 characters.",
                "Change-Me-0123456789-0123456789-42 | is based on a well-known word.",
                "token-token-4711-0815-4711-0815-4711 | is based on a well-known word.",
                "abcabcabcabcabcabcabcabcabcabcabcabc | is easy to guess."
            })
    void with_a_token_for_leavers_that_is_weak_or_known(String token, String why) {
        settings.put("quicksizer.leavers.token", token);
        assertThat(refusal()).satisfies(unmet -> {
            assertThat(unmet.reason()).isEqualTo("The token for leavers " + why);
            assertThat(unmet.remedy()).contains("quicksizer.leavers.token", "32 random characters");
        });
    }

    private String readable(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "PEM").toString();
    }

    private Unmet refusal() {
        List<Unmet> refusals = refusals();
        assertThat(refusals).as(refusals.toString()).hasSize(1);
        return refusals.getFirst();
    }

    private List<Unmet> refusals() {
        List<String> arguments = new ArrayList<>();
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.add("--spring.profiles.active=" + profiles);
        return refusals(arguments);
    }

    /** What the portal asks for with these arguments, without building the rest of it. */
    static List<Unmet> refusals(List<String> arguments) {
        StartRefused refused = catchThrowableOfType(
                StartRefused.class,
                () -> new SpringApplicationBuilder(PortalStart.class)
                        .web(WebApplicationType.NONE)
                        .run(arguments.toArray(String[]::new))
                        .close());
        return refused == null ? List.of() : refused.unmet();
    }
}
