package io.quicksizer.ops.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quicksizer.ops.install.InstallCache;
import io.quicksizer.ops.install.MavenArtifacts;
import io.quicksizer.ops.testing.Chromium;
import io.quicksizer.ops.testing.OnTheStack;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** People of a company sign in to a portal of production with Keycloak, by SAML and by OpenID Connect. */
@ExtendWith(OnTheStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakSignInIT {
    private static final String REALM = "company";
    private static final String SECRET = "c71s-n0xk-w2e4-mm18";
    private static final String PASSWORD = "of-this-test-only";
    private static final String SAML = "Sign in with your company account";
    private static final String OIDC = "Sign in with your company account (OpenID)";

    private final Path work = Path.of("target", "sign-in-tests").toAbsolutePath();
    private LocalCertificate certificate;
    private Keycloak keycloak;
    private ProductionPortal portal;
    private Chromium chromium;
    private Page page;

    @BeforeAll
    void start(Chromium browser) throws IOException, InterruptedException, GeneralSecurityException, SQLException {
        chromium = browser;
        InstallCache.delete(work);
        certificate = new LocalCertificate(work.resolve("certificate"));
        int portalPort = freePort();
        keycloak = Keycloak.start(keycloakHome(), work, freePort(), certificate);
        keycloak.realm(realm("https://127.0.0.1:" + portalPort));
        portal = ProductionPortal.start(checkout(), work, portalPort, certificate, settings(), secrets());
    }

    @AfterAll
    void stop() throws IOException {
        try {
            if (portal != null) {
                portal.close();
            }
        } finally {
            if (keycloak != null) {
                keycloak.close();
            }
        }
    }

    @BeforeEach
    void open() {
        page = chromium.trustingAnyCertificate();
    }

    @Test
    void a_planner_signs_in_with_saml_and_comes_to_the_page_that_was_asked_for() {
        page.navigate(portal.address() + "/engagements?q=north");
        assertThat(page).hasURL(portal.address() + "/sign-in");
        Chromium.picture(page, "sign-in-with-providers");
        signIn(SAML, "paula");
        assertThat(page).hasURL(portal.address() + "/engagements?q=north");
        assertThat(page.locator(".who-name")).hasText("Paula");
    }

    @Test
    void signing_out_ends_the_session_at_keycloak_too() {
        page.navigate(portal.address());
        signIn(SAML, "paula");
        page.getByText("Sign out", exactly()).click();
        assertThat(page).hasURL(portal.address() + "/sign-in?out");
        page.getByText(SAML, exactly()).click();
        assertThat(page.locator("#password")).isVisible();
    }

    @Test
    void signing_out_at_keycloak_ends_the_session_here_too() {
        page.navigate(portal.address());
        signIn(SAML, "anna");
        page.navigate(keycloak.address(REALM) + "/protocol/openid-connect/logout");
        page.locator("#kc-logout").click();
        assertThat(page.locator("body")).containsText(Pattern.compile("logged out", Pattern.CASE_INSENSITIVE));
        page.navigate(portal.address() + "/engagements");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in(\\?.*)?"));
    }

    @Test
    void a_second_visit_needs_no_password_while_keycloak_knows_the_browser() {
        page.navigate(portal.address());
        signIn(SAML, "anna");
        page.context()
                .clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions()
                        .setName(Pattern.compile(".*QUICKSIZER")));
        page.navigate(portal.address() + "/approvals");
        page.getByText(SAML, exactly()).click();
        assertThat(page).hasURL(portal.address() + "/approvals");
    }

    @Test
    void somebody_without_a_mapped_group_learns_the_reason() {
        page.navigate(portal.address());
        signIn(SAML, "olaf");
        assertThat(page).hasURL(portal.address() + "/sign-in?no-role");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT)
                        .first())
                .containsText("none of your groups has a role");
        Chromium.picture(page, "sign-in-no-role");
    }

    @Test
    void a_planner_signs_in_and_out_with_openid_connect() {
        page.navigate(portal.address());
        signIn(OIDC, "paula");
        assertThat(page).hasURL(portal.address() + "/");
        assertThat(page.locator(".who-name")).hasText("Paula Planner");
        page.getByText("Sign out", exactly()).click();
        assertThat(page).hasURL(portal.address() + "/sign-in?out");
        page.getByText(OIDC, exactly()).click();
        assertThat(page.locator("#password")).isVisible();
    }

    @Test
    void the_roles_on_both_ways_are_those_of_the_groups() throws SQLException {
        page.navigate(portal.address());
        signIn(OIDC, "paula");
        try (var database = portal.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select string_agg(role, ',' order by role), team from person_role join person using (user_name)
                         where user_name = 'paula' group by team""")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("PLANNER");
            assertThat(rows.getString(2)).isEqualTo("north");
        }
    }

    @Test
    void a_program_calls_the_api_with_an_access_token() throws Exception {
        HttpResponse<String> answer =
                engagements(keycloak.token(REALM, "quicksizer-portal", SECRET, "paula", PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"engagements\"");
    }

    @Test
    void while_keycloak_does_not_answer_people_and_programs_that_are_signed_in_go_on_and_afterwards_all_others()
            throws Exception {
        page.navigate(portal.address());
        signIn(OIDC, "paula");
        String token = keycloak.token(REALM, "quicksizer-portal", SECRET, "paula", PASSWORD);
        assertThat(engagements(token).statusCode()).isEqualTo(200);
        keycloak.freeze();
        try {
            page.navigate(portal.address() + "/engagements");
            assertThat(page.locator(".who-name")).hasText("Paula Planner");
            assertThat(engagements(token).statusCode()).isEqualTo(200);
            assertThat(ready()).isEqualTo(200);
        } finally {
            keycloak.thaw();
        }
        page.context().clearCookies();
        page.navigate(portal.address());
        signIn(OIDC, "anna");
        assertThat(page.locator(".who-name")).hasText(Pattern.compile("Anna.*"));
    }

    @Test
    void a_token_for_another_service_does_not_open_the_api() throws Exception {
        HttpResponse<String> answer = engagements(keycloak.token(REALM, "another-service", SECRET, "paula", PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"Quicksizer\"");
    }

    @Test
    void no_demo_person_gets_in() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal.address() + "/api/v1/engagements"))
                .header("Authorization", "Basic YWRtaW46YWRtaW4=")
                .build();
        assertThat(send(request).statusCode()).isEqualTo(401);
        page.navigate(portal.address() + "/sign-in");
        assertThat(page.locator("input[type=password]")).hasCount(0);
    }

    private void signIn(String way, String person) {
        page.getByText(way, exactly()).click();
        page.locator("#username").fill(person);
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(portal.address()));
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private int ready() throws Exception {
        return send(HttpRequest.newBuilder(URI.create(portal.address() + "/api/v1/health/ready"))
                        .build())
                .statusCode();
    }

    private HttpResponse<String> engagements(String token) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(portal.address() + "/api/v1/engagements"))
                .header("Authorization", "Bearer " + token)
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        HttpClient http =
                HttpClient.newBuilder().sslContext(certificate.context()).build();
        return http.send(request, BodyHandlers.ofString());
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("QUICKSIZER_SIGNIN_SAML_METADATA", keycloak.address(REALM) + "/protocol/saml/descriptor"),
                Map.entry("QUICKSIZER_SIGNIN_SAML_SIGNINGKEY", certificate.key().toString()),
                Map.entry(
                        "QUICKSIZER_SIGNIN_SAML_SIGNINGCERTIFICATE",
                        certificate.certificate().toString()),
                Map.entry("QUICKSIZER_SIGNIN_OIDC_ISSUER", keycloak.address(REALM)),
                Map.entry("QUICKSIZER_SIGNIN_OIDC_CLIENTID", "quicksizer-portal"),
                Map.entry("QUICKSIZER_SIGNIN_OIDC_APIAUDIENCE", "quicksizer-api"),
                Map.entry("QUICKSIZER_SIGNIN_ROLES_PLANNER", "quicksizer-planners"),
                Map.entry("QUICKSIZER_SIGNIN_ROLES_APPROVER", "quicksizer-approvers"),
                Map.entry("QUICKSIZER_SIGNIN_SIGNOFFGROUPS_APPROVERS", "quicksizer-approvers"),
                Map.entry("QUICKSIZER_SIGNIN_TEAMS_NORTH", "team-north"),
                Map.entry("QUICKSIZER_ENGINE_GATEWAYADDRESS", "https://127.0.0.1:1"),
                Map.entry("QUICKSIZER_ENGINE_RESTADDRESS", "https://127.0.0.1:1"),
                Map.entry(
                        "QUICKSIZER_ENGINE_AUTH_TOKENURL", keycloak.address(REALM) + "/protocol/openid-connect/token"),
                Map.entry("QUICKSIZER_ENGINE_AUTH_CLIENTID", "quicksizer-workers"));
    }

    private static Map<String, String> secrets() {
        return Map.of(
                "quicksizer.sign-in.oidc.client-secret", SECRET,
                "quicksizer.engine.auth.client-secret", "b81k-c09a-ns8e-m1x7",
                "quicksizer.metrics.token", "0f9c4d1e7a3b5f60829db1c4e7fa3390");
    }

    private String realm(String address) throws IOException, GeneralSecurityException {
        try (var json = KeycloakSignInIT.class.getResourceAsStream("realm.json")) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${portal}", address)
                    .replace("${certificate}", certificate.encoded())
                    .replace("${secret}", SECRET)
                    .replace("${password}", PASSWORD);
        }
    }

    private static Path keycloakHome() {
        Path maven = Path.of(System.getProperty("quicksizer.maven"));
        MavenArtifacts artifacts = new MavenArtifacts(
                checkout(),
                "ops/distributions/keycloak/pom.xml",
                List.of(maven.toString()),
                false,
                System.out::println);
        return InstallCache.ofUser(System.getenv())
                .provide(Keycloak.recipe(System.getProperty("quicksizer.keycloak"), artifacts));
    }

    private static Path checkout() {
        return Path.of(System.getProperty("quicksizer.checkout"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
