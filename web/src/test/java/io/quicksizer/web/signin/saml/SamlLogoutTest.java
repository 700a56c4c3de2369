package io.quicksizer.web.signin.saml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The identity provider signs somebody out, or somebody pretends that it does. */
class SamlLogoutTest extends SamlAttack {
    private static final String SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";

    private String subject = "";

    @BeforeEach
    void signIn() {
        Answer answer = answer().attribute(
                        "uid", "visitor-" + UUID.randomUUID().toString().substring(0, 8));
        subject = answer.subject();
        accepted(answer.signed());
    }

    @Test
    void every_session_of_the_person_ends_and_the_identity_provider_is_notified() {
        HttpResponse<String> answer =
                browser().get(request(subject, Instant.now(), provider().own().key(), SHA256));
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .startsWith(TestIdentityProvider.ENTITY + "/slo?SAMLResponse=");
        assertThat(browser().isSignedIn()).isFalse();
        assertThat(jdbc().queryForObject(
                                "select outcome from audit_entry where action = 'sign-out' order by seq desc limit 1",
                                String.class))
                .isEqualTo("DONE");
    }

    @Test
    void it_works_without_any_cookie_as_in_a_hidden_frame() {
        anotherBrowser().get(request(subject, Instant.now(), provider().own().key(), SHA256));
        assertThat(browser().isSignedIn()).isFalse();
    }

    @Test
    void a_posted_request_ends_every_session_without_any_cookie() {
        assertThat(posted(signed(Signing.with(provider().own())))).isEqualTo(302);
        assertThat(browser().isSignedIn()).isFalse();
    }

    @Test
    void a_posted_request_that_is_not_signed_or_not_by_the_provider_or_weakly_is_refused() {
        KeyAndCertificate attacker = KeyAndCertificate.of("attacker", Duration.ofDays(1));
        for (String wrong : new String[] {
            xml(subject, Instant.now()),
            signed(Signing.with(attacker)),
            signed(Signing.with(attacker.key(), provider().own())),
            signed(Signing.with(provider().own()).method("http://www.w3.org/2000/09/xmldsig#rsa-sha1")),
            signed(Signing.with(provider().own()).digest("http://www.w3.org/2000/09/xmldsig#sha1")),
            signed(Signing.with(provider().own())).replace(subject, subject + "x")
        }) {
            assertThat(posted(wrong)).isEqualTo(401);
            assertThat(browser().isSignedIn()).isTrue();
        }
    }

    private int posted(String xml) {
        String message = Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
        return anotherBrowser()
                .post("/logout/saml2/slo/saml", "SAMLRequest=" + SamlBrowser.encoded(message))
                .statusCode();
    }

    private String signed(Signing signing) {
        Document request = Xml.parse(xml(subject, Instant.now()));
        signing.sign(request.getDocumentElement());
        return Xml.text(request);
    }

    @Test
    void it_ends_nobody_elses_session() {
        anotherBrowser()
                .get(request("G-somebody-else", Instant.now(), provider().own().key(), SHA256));
        assertThat(browser().isSignedIn()).isTrue();
    }

    @Test
    void a_request_that_names_nobody_known_says_so_and_is_audited() {
        for (String nobody : new String[] {
            "G-somebody-else", subject.toLowerCase(Locale.ROOT) + "X", subject.toLowerCase(Locale.ROOT)
        }) {
            refusedLogout(request(nobody, Instant.now(), provider().own().key(), SHA256));
        }
    }

    @Test
    void an_answer_from_before_does_not_bring_the_session_back() {
        Answer again = Answer.to("ARQold").set("name", subject);
        anotherBrowser().get(request(subject, Instant.now(), provider().own().key(), SHA256));
        assertThat(browser().answer(again.signed()).goesTo()).isEqualTo("/sign-in?refused");
        assertThat(browser().isSignedIn()).isFalse();
    }

    @Test
    void a_request_that_somebody_else_signed_is_refused() {
        KeyAndCertificate attacker = KeyAndCertificate.of("attacker", Duration.ofDays(1));
        refusedLogout(request(subject, Instant.now(), attacker.key(), SHA256));
    }

    @Test
    void a_request_that_nobody_signed_is_refused() {
        String signed = request(subject, Instant.now(), provider().own().key(), SHA256);
        refusedLogout(signed.substring(0, signed.indexOf("&SigAlg")));
    }

    @Test
    void a_request_signed_with_sha1_is_refused() {
        refusedLogout(
                request(subject, Instant.now(), provider().own().key(), "http://www.w3.org/2000/09/xmldsig#rsa-sha1"));
    }

    @Test
    void a_request_of_an_hour_ago_is_refused() {
        refusedLogout(request(
                subject,
                Instant.now().minus(Duration.ofHours(1)),
                provider().own().key(),
                SHA256));
    }

    @Test
    void a_request_counts_once() {
        String request = request(subject, Instant.now(), provider().own().key(), SHA256);
        anotherBrowser().get(request);
        SamlBrowser later = anotherBrowser();
        assertThat(later.answer(Answer.to(later.begin())
                                .set("name", subject)
                                .attribute("uid", "again")
                                .signed())
                        .goesTo())
                .isEqualTo("/");
        assertThat(anotherBrowser().get(request).statusCode()).isEqualTo(401);
        assertThat(later.isSignedIn()).isTrue();
    }

    @Test
    void a_request_that_blows_up_is_refused() {
        String bomb = "/logout/saml2/slo/saml?SAMLRequest=" + deflated(" ".repeat(5_000_000)) + "&SigAlg="
                + SamlBrowser.encoded(SHA256) + "&Signature=AAAA";
        assertThat(anotherBrowser().get(bomb).statusCode()).isBetween(400, 499);
    }

    private void refusedLogout(String request) {
        assertThat(anotherBrowser().get(request).statusCode()).isEqualTo(401);
        assertThat(browser().isSignedIn()).isTrue();
        assertThat(jdbc().queryForObject(
                                "select outcome from audit_entry where action = 'sign-out' order by seq desc limit 1",
                                String.class))
                .isEqualTo("REFUSED");
    }

    private static String xml(String subject, Instant issued) {
        return """
                <samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_%s" Version="2.0" IssueInstant="%s" Destination="%s/logout/saml2/slo/saml">\
                <saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">%s</saml:Issuer>\
                <saml:NameID xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">%s</saml:NameID>\
                </samlp:LogoutRequest>""".formatted(
                        UUID.randomUUID(), issued, SamlPortalSettings.PORTAL, TestIdentityProvider.ENTITY, subject);
    }

    private static String request(String subject, Instant issued, PrivateKey key, String algorithm) {
        String query = "SAMLRequest=" + deflated(xml(subject, issued)) + "&SigAlg=" + SamlBrowser.encoded(algorithm);
        try {
            Signature signature = Signature.getInstance(algorithm.endsWith("sha1") ? "SHA1withRSA" : "SHA256withRSA");
            signature.initSign(key);
            signature.update(query.getBytes(StandardCharsets.US_ASCII));
            return "/logout/saml2/slo/saml?" + query + "&Signature="
                    + SamlBrowser.encoded(Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String deflated(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating =
                new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION, true))) {
            deflating.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SamlBrowser.encoded(Base64.getEncoder().encodeToString(bytes.toByteArray()));
    }
}
