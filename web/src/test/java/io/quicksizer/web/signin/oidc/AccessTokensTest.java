package io.quicksizer.web.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.quicksizer.web.signin.NotAdmitted;
import io.quicksizer.web.signin.ProviderAway;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Tokens that open the API, and tokens that do not. */
class AccessTokensTest {
    private static HttpServer provider;
    private static RSAKey key;
    private static String issuer;
    private static volatile boolean keysAway;

    private JwtDecoder tokens;

    @BeforeAll
    static void startProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + provider.getAddress().getPort();
        serve("/.well-known/openid-configuration", """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/authorize",
                 "token_endpoint": "%1$s/token", "subject_types_supported": ["public"]}""".formatted(issuer));
        serve("/keys", new JWKSet(key.toPublicJWK()).toString());
        provider.start();
    }

    @AfterAll
    static void stopProvider() {
        provider.stop(0);
    }

    @BeforeEach
    void configure() {
        tokens = new OidcConfiguration()
                .accessTokens(new OidcSettings(
                        URI.create(issuer),
                        "quicksizer-portal",
                        "not-used-here",
                        "quicksizer-api",
                        Duration.ofSeconds(30),
                        List.of("openid"),
                        List.of(),
                        new OidcSettings.Claims("preferred_username", "name", "groups", "email")));
    }

    @Test
    void a_token_of_the_issuer_for_this_api_is_accepted() throws JOSEException {
        Jwt token = tokens.decode(signed(claims().build()));
        assertThat(new ClaimedIdentity(new OidcSettings.Claims("preferred_username", "name", "groups", "email"))
                        .of(token)
                        .groups())
                .containsExactly("quicksizer-planners");
    }

    @Test
    void a_token_for_another_service_is_refused() {
        refused(claims().audience("another-service").build());
    }

    @Test
    void a_token_for_nobody_in_particular_is_refused() {
        refused(claims().audience((String) null).build());
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        refused(claims().issuer("https://other.example.test").build());
    }

    @Test
    void an_expired_token_is_refused() {
        refused(claims().expirationTime(in(Duration.ofSeconds(-45))).build());
    }

    @Test
    void a_token_that_expired_within_the_clock_skew_is_accepted() throws JOSEException {
        String token =
                signed(claims().expirationTime(in(Duration.ofSeconds(-15))).build());
        assertThat(tokens.decode(token).getSubject()).isEqualTo("s-1");
    }

    @Test
    void a_token_that_is_not_valid_yet_is_refused() {
        refused(claims().notBeforeTime(in(Duration.ofSeconds(45))).build());
    }

    @Test
    void a_token_that_never_expires_is_refused() {
        refused(claims().expirationTime(null).build());
    }

    @Test
    void an_id_token_is_no_access_token_even_for_this_audience() {
        refused(claims().claim("nonce", "n-0S6_WzA2Mj").build());
        refused(claims().claim("at_hash", "x").build());
        refused(claims().claim("typ", "ID").build());
    }

    @Test
    void groups_that_were_left_out_for_their_number_are_reported_and_a_single_one_counts() throws JOSEException {
        ClaimedIdentity identities =
                new ClaimedIdentity(new OidcSettings.Claims("preferred_username", "name", "groups", "email"));
        Jwt overage = tokens.decode(signed(claims().claim("groups", null)
                .claim("_claim_names", java.util.Map.of("groups", "src1"))
                .build()));
        assertThatThrownBy(() -> identities.of(overage))
                .isInstanceOf(NotAdmitted.class)
                .hasMessageContaining("TOO_MANY_GROUPS");
        Jwt single = tokens.decode(signed(claims().claim("groups", "one").build()));
        assertThat(identities.of(single).groups()).containsExactly("one");
    }

    @Test
    void while_the_issuer_is_away_a_token_can_not_be_checked_which_is_no_refusal() {
        JwtDecoder away = new OidcConfiguration()
                .accessTokens(new OidcSettings(
                        URI.create("http://127.0.0.1:1"),
                        "quicksizer-portal",
                        "not-used-here",
                        "quicksizer-api",
                        Duration.ofSeconds(30),
                        List.of("openid"),
                        List.of(),
                        new OidcSettings.Claims("preferred_username", "name", "groups", "email")));
        assertThatThrownBy(() -> away.decode(signed(claims().build()))).isInstanceOf(ProviderAway.class);
    }

    @Test
    void keys_that_can_not_be_read_are_no_refusal_either() throws JOSEException {
        tokens.decode(signed(claims().build()));
        RSAKey rolled = new RSAKeyGenerator(2048).keyID("two").generate();
        String token = signed(claims().build(), rolled, "two");
        keysAway = true;
        try {
            assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(ProviderAway.class);
        } finally {
            keysAway = false;
        }
        refused(token);
    }

    @Test
    void a_token_without_signature_is_refused() {
        refused(new PlainJWT(claims().build()).serialize());
    }

    @Test
    void a_token_signed_by_another_key_is_refused() throws JOSEException {
        RSAKey other = new RSAKeyGenerator(2048).keyID("one").generate();
        refused(signed(claims().build(), other));
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_shared_secret_is_refused() throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), claims().build());
        token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        refused(token.serialize());
    }

    @Test
    void a_token_that_was_changed_is_refused() throws JOSEException {
        String[] parts = signed(claims().build()).split("\\.");
        String changed = com.nimbusds.jose.util.Base64URL.encode(claims().claim("groups", List.of("quicksizer-admins"))
                        .build()
                        .toString())
                .toString();
        refused(parts[0] + "." + changed + "." + parts[2]);
    }

    @Test
    void a_token_that_names_nobody_is_no_identity() throws JOSEException {
        Jwt token =
                tokens.decode(signed(claims().claim("preferred_username", null).build()));
        assertThatThrownBy(() -> new ClaimedIdentity(
                                new OidcSettings.Claims("preferred_username", "name", "groups", "email"))
                        .of(token))
                .isInstanceOf(OAuth2AuthenticationException.class)
                .hasMessageContaining("preferred_username");
    }

    private void refused(JWTClaimsSet claims) {
        try {
            refused(signed(claims));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refused(String token) {
        assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(JwtException.class);
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("s-1")
                .audience(List.of("quicksizer-api", "account"))
                .expirationTime(in(Duration.ofSeconds(60)))
                .claim("preferred_username", "paula")
                .claim("groups", List.of("quicksizer-planners"));
    }

    private static String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(claims, key);
    }

    private static String signed(JWTClaimsSet claims, RSAKey by) throws JOSEException {
        return signed(claims, by, "one");
    }

    private static String signed(JWTClaimsSet claims, RSAKey by, String keyId) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(), claims);
        token.sign(new RSASSASigner(by));
        return token.serialize();
    }

    private static Date in(Duration time) {
        return Date.from(Instant.now().plus(time));
    }

    private static void serve(String path, String json) {
        provider.createContext(path, exchange -> {
            if (keysAway && path.equals("/keys")) {
                exchange.sendResponseHeaders(503, -1);
                exchange.close();
                return;
            }
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().putAll(Map.of("Content-Type", List.of("application/json")));
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
