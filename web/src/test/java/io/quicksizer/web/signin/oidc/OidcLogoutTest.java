package io.quicksizer.web.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Sign-in with an OpenID provider that this test is: strength that is asked for, logout by back channel, and calls with
 * access tokens while the provider is away.
 */
@PortalTest
@QuicksizerDatabase(sharedAs = "portal-oidc")
class OidcLogoutTest {
    private static final String CLIENT = "quicksizer-portal";
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final RSAKey KEY = key();
    private static final HttpServer PROVIDER = provider();

    private static volatile boolean away;
    private static volatile JWTClaimsSet idToken = new JWTClaimsSet.Builder().build();

    @Autowired
    private Portal portal;

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String subject = "sub-" + UUID.randomUUID();
    private final String session = "sid-" + UUID.randomUUID();
    private final String userName = "visitor-" + subject.substring(4, 12);

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("quicksizer.sign-in.oidc.issuer", OidcLogoutTest::issuer);
        settings.add("quicksizer.sign-in.oidc.client-id", () -> CLIENT);
        settings.add("quicksizer.sign-in.oidc.client-secret", () -> "b81k-c09a-ns8e-m1x7");
        settings.add("quicksizer.sign-in.oidc.api-audience", () -> "quicksizer-api");
        settings.add("quicksizer.sign-in.oidc.required-acr", () -> "mfa");
        settings.add("quicksizer.sign-in.roles.PLANNER", () -> "planners");
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop(0);
    }

    @AfterEach
    void theProviderIsBack() {
        away = false;
    }

    @BeforeEach
    void signIn() throws Exception {
        signIn(browser, "mfa");
        assertThat(isSignedIn(browser)).isTrue();
    }

    @Test
    void the_strength_is_asked_for_and_an_answer_without_it_is_refused() throws Exception {
        HttpClient another =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        assertThat(signIn(another, "password")).contains("acr_values=mfa");
        assertThat(isSignedIn(another)).isFalse();
        assertThat(signIn(another, null)).contains("acr_values=mfa");
        assertThat(isSignedIn(another)).isFalse();
        assertThat(lastAudit("sign-in")).contains("REFUSED").contains("acr");
    }

    @Test
    void an_access_token_of_a_weaker_sign_in_opens_nothing_and_is_audited() {
        for (String acr : new String[] {"password", null}) {
            Reply refused = bearer(accessToken(KEY, "one", acr))
                    .get("/api/v1/catalogue")
                    .isProblem(401, "not-signed-in");
            assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
            assertThat(lastAudit("sign-in")).startsWith("REFUSED nobody").contains("not strong enough (acr)");
        }
        assertThat(bearer(accessToken(KEY, "one")).get("/api/v1/catalogue").status())
                .isIn(200, 404);
    }

    @Test
    void groups_that_were_left_out_for_their_number_are_reported_and_audited() throws Exception {
        HttpClient another =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String begun = location(another, portal.address() + "/oauth2/authorization/oidc");
        idToken = identity(begun)
                .claim("acr", "mfa")
                .claim("groups", null)
                .claim("_claim_names", Map.of("groups", "src1"))
                .build();

        assertThat(location(another, callback(begun))).endsWith("/sign-in?too-many-groups");
        assertThat(lastAudit("sign-in")).startsWith("REFUSED " + userName).contains("too many");
        assertThat(portal.anonymous()
                        .get("/sign-in?too-many-groups")
                        .isStatus(200)
                        .text())
                .contains("has too many groups");
    }

    @Test
    void a_provider_of_another_name_does_not_exist() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal.address() + "/oauth2/authorization/other"))
                .header("Accept", "text/html")
                .build();
        assertThat(browser.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_logout_token_that_names_the_subject_ends_the_persons_sessions() throws Exception {
        assertThat(logout(token().subject(subject).build(), KEY).statusCode()).isEqualTo(200);
        assertThat(isSignedIn(browser)).isFalse();
        assertThat(lastAudit("sign-out")).contains("DONE", userName);
    }

    @Test
    void a_logout_token_that_names_only_the_providers_session_ends_it_too() throws Exception {
        assertThat(logout(token().claim("sid", session).build(), KEY).statusCode())
                .isEqualTo(200);
        assertThat(isSignedIn(browser)).isFalse();
    }

    @Test
    void a_logout_token_that_names_nobody_here_ends_nothing_and_is_audited() throws Exception {
        logout(token().subject("sub-nobody").claim("sid", "sid-nobody").build(), KEY);
        assertThat(isSignedIn(browser)).isTrue();
        assertThat(lastAudit("sign-out")).contains("REFUSED");
    }

    @Test
    void a_logout_token_of_somebody_else_for_somebody_else_or_with_a_nonce_is_refused() throws Exception {
        List<JWTClaimsSet> wrong = List.of(
                token().subject(subject).issuer("https://other.example.test").build(),
                token().subject(subject).audience("another-client").build(),
                token().subject(subject).claim("nonce", "n").build(),
                token().subject(subject).claim("events", null).build());
        for (JWTClaimsSet claims : wrong) {
            assertThat(logout(claims, KEY).statusCode()).isEqualTo(400);
        }
        assertThat(logout(token().subject(subject).build(), key()).statusCode()).isEqualTo(400);
        assertThat(isSignedIn(browser)).isTrue();
    }

    @Test
    void while_the_issuer_is_away_a_call_with_a_token_is_answered_503_signs_nobody_in_and_is_audited() {
        String token = accessToken(KEY, "one");
        away = true;
        isAway(token); // its metadata were never read
        away = false;
        assertThat(bearer(token).get("/api/v1/catalogue").status()).isIn(200, 404);
        bearer(accessToken(key(), "one")).get("/api/v1/catalogue").isProblem(401, "not-signed-in");
        away = true;
        isAway(accessToken(KEY, "two")); // its keys can't be read again
        away = false;
        assertThat(bearer(token).get("/api/v1/catalogue").status()).isIn(200, 404);
    }

    private void isAway(String token) {
        long before = refusedSignIns();
        Reply reply = bearer(token).get("/api/v1/catalogue").isProblem(503, "unavailable");
        assertThat(reply.text()).contains("identity provider cannot be asked").doesNotContain("127.0.0.1", "Exception");
        assertThat(reply.response().headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(refusedSignIns()).isEqualTo(before + 1);
        assertThat(lastAudit("sign-in"))
                .isEqualTo("REFUSED nobody {\"why\":\"the identity provider could not be asked\"}");
    }

    private long refusedSignIns() {
        return jdbc.sql("select count(*) from audit_entry where action = 'sign-in' and outcome = 'REFUSED'")
                .query(Long.class)
                .single();
    }

    private Portal.Call bearer(String token) {
        return portal.anonymous().header("Authorization", "Bearer " + token);
    }

    private String accessToken(RSAKey key, String keyId) {
        return accessToken(key, keyId, "mfa");
    }

    private String accessToken(RSAKey key, String keyId, @Nullable String acr) {
        return signed(
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .subject(subject)
                        .audience("quicksizer-api")
                        .issueTime(new Date())
                        .expirationTime(Date.from(Instant.now().plusSeconds(120)))
                        .claim("preferred_username", userName)
                        .claim("groups", List.of("planners"))
                        .claim("acr", acr)
                        .build(),
                key,
                "JWT",
                keyId);
    }

    private String signIn(HttpClient with, String acr) throws Exception {
        String begun = location(with, portal.address() + "/oauth2/authorization/oidc");
        JWTClaimsSet.Builder claims = identity(begun);
        idToken = acr == null ? claims.build() : claims.claim("acr", acr).build();
        location(with, callback(begun));
        return begun;
    }

    private JWTClaimsSet.Builder identity(String begun) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience(CLIENT)
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("nonce", parameter(begun, "nonce"))
                .claim("sid", session)
                .claim("preferred_username", userName)
                .claim("groups", List.of("planners"));
    }

    private String callback(String begun) {
        return portal.address() + "/login/oauth2/code/oidc?code=c&state=" + parameter(begun, "state");
    }

    private boolean isSignedIn(HttpClient with) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal.address() + "/engagements"))
                .header("Accept", "text/html")
                .build();
        return with.send(request, BodyHandlers.ofString()).statusCode() == 200;
    }

    private HttpResponse<String> logout(JWTClaimsSet claims, RSAKey key) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(portal.address() + "/logout/connect/back-channel/oidc"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("logout_token=" + signed(claims, key, "logout+jwt")))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static JWTClaimsSet.Builder token() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(120)))
                .jwtID(UUID.randomUUID().toString())
                .claim("events", Map.of(EVENT, Map.of()));
    }

    private String lastAudit(String action) {
        return jdbc.sql(
                        "select outcome || ' ' || actor || ' ' || detail from audit_entry where action = :action order by seq desc limit 1")
                .param("action", action)
                .query(String.class)
                .single();
    }

    private static String location(HttpClient with, String address) throws Exception {
        return with.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private static String parameter(String address, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address);
        assertThat(found.find()).as(address).isTrue();
        return java.net.URLDecoder.decode(found.group(1), StandardCharsets.UTF_8);
    }

    private static String issuer() {
        return "http://127.0.0.1:" + PROVIDER.getAddress().getPort();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String signed(JWTClaimsSet claims, RSAKey key, String type) {
        return signed(claims, key, type, "one");
    }

    private static String signed(JWTClaimsSet claims, RSAKey key, String type, String keyId) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(new JOSEObjectType(type))
                            .keyID(keyId)
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HttpServer provider() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String issuer = "http://127.0.0.1:" + server.getAddress().getPort();
            serve(server, "/.well-known/openid-configuration", () -> """
                    {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/authorize",
                     "token_endpoint": "%1$s/token", "subject_types_supported": ["public"],
                     "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer));
            serve(server, "/keys", () -> new JWKSet(KEY.toPublicJWK()).toString());
            serve(server, "/token", () -> """
                    {"access_token": "a", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}""".formatted(signed(idToken, KEY, "JWT")));
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void serve(HttpServer server, String path, Supplier<String> body) {
        server.createContext(path, exchange -> {
            if (away) {
                exchange.sendResponseHeaders(503, -1);
                exchange.close();
                return;
            }
            byte[] bytes = body.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
