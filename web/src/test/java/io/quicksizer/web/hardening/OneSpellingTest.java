package io.quicksizer.web.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.db.testing.QuicksizerDatabase;
import io.quicksizer.web.Portal;
import io.quicksizer.web.PortalTest;
import io.quicksizer.web.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.TestPropertySource;

/** An address has one spelling, so that no filter decides about another place than the dispatcher serves. */
@PortalTest
@QuicksizerDatabase(sharedAs = "portal-spelling")
@TestPropertySource(
        properties = {
            "quicksizer.limits.sign-in-address.times=3",
            "quicksizer.limits.sign-in-address.per=1h",
            "quicksizer.limits.sign-in-begun.times=3",
            "quicksizer.limits.sign-in-begun.per=1h",
            "quicksizer.limits.exports.times=2",
            "quicksizer.limits.exports.per=1h",
            "quicksizer.limits.trusted-proxies=127.0.0.1",
            "quicksizer.limits.imports.times=2",
            "quicksizer.limits.imports.per=1h"
        })
class OneSpellingTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    @Autowired
    private Portal portal;

    /** Every path that a filter decides by, with each of its letters, digits and signs encoded in turn. */
    static Stream<String> encoded() {
        return Stream.of(
                        "/login/saml2/sso/saml",
                        "/saml2/authenticate/saml",
                        "/oauth2/authorization/oidc",
                        "/api/v1/engagements",
                        "/api/v1/catalogue/imports",
                        "/kpis.csv",
                        "/catalogue",
                        "/sign-in",
                        "/sign-out",
                        "/actuator/health",
                        "/assets/css/frame.css")
                .flatMap(OneSpellingTest::variants);
    }

    private static Stream<String> variants(String path) {
        return IntStream.range(1, path.length())
                .filter(at -> path.charAt(at) != '/')
                .boxed()
                .flatMap(at -> Stream.of("%%%02x", "%%%02X")
                        .map(format -> path.substring(0, at)
                                + format.formatted((int) path.charAt(at))
                                + path.substring(at + 1)))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("encoded")
    void an_address_that_encodes_what_needs_no_encoding_is_refused(String path) {
        assertThat(portal.as("planner").get(path).status()).as(path).isEqualTo(400);
        assertThat(form(path).status()).as(path).isEqualTo(400);
        Reply program =
                portal.anonymous().header("Authorization", "Bearer qst_nobody").get(path);
        assertThat(program.status()).as(path).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login;a=b/saml2/sso/saml",
                "/login//saml2/sso/saml",
                "/x/../login/saml2/sso/saml",
                "/./login/saml2/sso/saml",
                "/login%2fsaml2/sso/saml",
                "/login\\saml2/sso/saml",
                "/api/v1/engagements%00",
                "/api/v1/engagements%252f"
            })
    void other_spellings_are_refused_before_any_limit_or_sign_in_looks_at_them(String path) {
        assertThat(Raw.status(portal.address(), "POST", path)).as(path).isEqualTo(400);
    }

    @Test
    void the_limit_of_failed_sign_ins_holds_whatever_the_spelling() {
        List<Integer> answers = IntStream.range(0, 8)
                .mapToObj(n -> form("/login/saml2/sso/saml").status())
                .toList();

        assertThat(answers).endsWith(429);
        assertThat(form("/%6cogin/saml2/sso/saml").status()).isEqualTo(400);
    }

    @Test
    void the_same_key_counts_once_whatever_the_spelling() {
        String key = "key-" + UUID.randomUUID();
        Reply first = portal.as("planner").key(key).post("/api/v1/engagements", "{\"name\":\"" + key + "\"}");
        Reply second = portal.as("planner").key(key).post("/%61pi/v1/engagements", "{\"name\":\"" + key + "\"}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(400);
    }

    @Test
    void a_parsed_path_is_decoded_and_without_parameters() {
        assertThat(RequestedPath.of("/%61pi/v1;x=y/p%C3%BC")).isEqualTo("/api/v1/p\u00fc");
        assertThat(RequestedPath.of("/api%")).isEqualTo("/api%");
        assertThat(RequestedPath.isApi(new MockHttpServletRequest("GET", "/api/v1")))
                .isTrue();
        assertThat(RequestedPath.isApi(new MockHttpServletRequest("GET", "/apis")))
                .isFalse();
    }

    @Test
    void names_with_letters_beyond_ascii_are_still_addresses() {
        portal.as("admin")
                .post("/api/v1/people/j%C3%BCrgen%23ext%23@example.org/reactivation")
                .isStatus(404);
    }

    private Reply form(String path) {
        return portal.anonymous()
                .header("X-Forwarded-For", "203.0.113.1")
                .header("Content-Type", FORM)
                .send("POST", path, BodyPublishers.ofString("SAMLResponse=eA%3D%3D"));
    }
}
