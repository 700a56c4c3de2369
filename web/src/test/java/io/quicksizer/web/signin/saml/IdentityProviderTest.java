package io.quicksizer.web.signin.saml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quicksizer.web.signin.PublicUrl;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.saml2.Saml2Exception;
import org.springframework.security.saml2.core.OpenSamlInitializationService;
import org.springframework.security.saml2.core.Saml2X509Credential;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistration;

/** What the portal believes of its identity provider, and until when. */
class IdentityProviderTest {
    private static final Instant NOW = Instant.now();

    private final KeyAndCertificate key = KeyAndCertificate.of("identity provider", Duration.ofDays(1));
    private Instant time = NOW;

    @TempDir
    private Path folder;

    @BeforeEach
    void publish() throws IOException {
        OpenSamlInitializationService.initialize();
        write(TestIdentityProvider.metadata(key, ""));
    }

    @Test
    void its_valid_certificate_counts() {
        RelyingPartyRegistration known = registrations().findByRegistrationId("saml");
        assertThat(known.getAssertingPartyMetadata().getVerificationX509Credentials())
                .extracting(Saml2X509Credential::getCertificate)
                .containsExactly(key.certificate());
    }

    @Test
    void its_expired_certificate_does_not() {
        time = NOW.plus(Duration.ofDays(2));
        assertThatThrownBy(() -> registrations().findByRegistrationId("saml"))
                .isInstanceOf(Saml2Exception.class)
                .hasMessageContaining("None of the identity provider's certificates is valid now");
    }

    @Test
    void a_certificate_that_is_not_valid_yet_does_not() {
        time = NOW.minus(Duration.ofDays(1));
        assertThatThrownBy(() -> registrations().findByRegistrationId("saml"))
                .isInstanceOf(Saml2Exception.class)
                .hasMessageContaining("is valid now");
    }

    @Test
    void metadata_that_have_expired_are_not_believed() throws IOException {
        write(TestIdentityProvider.metadata(key, "validUntil=\"" + NOW.minusSeconds(60) + "\""));
        assertThatThrownBy(() -> registrations().findByRegistrationId("saml"))
                .isInstanceOf(Saml2Exception.class)
                .hasMessageContaining("metadata expired");
    }

    @Test
    void another_key_is_taken_over_when_the_metadata_are_read_again() throws IOException {
        Registrations registrations = registrations();
        registrations.findByRegistrationId("saml");
        KeyAndCertificate other = KeyAndCertificate.of("identity provider", Duration.ofDays(1));
        write(TestIdentityProvider.metadata(other, ""));
        assertThat(certificate(registrations)).isEqualTo(key.certificate());
        time = NOW.plus(Duration.ofMinutes(61));
        assertThat(certificate(registrations)).isEqualTo(other.certificate());
    }

    @Test
    void what_was_read_last_stays_in_force_while_the_metadata_are_away() throws IOException {
        Registrations registrations = registrations();
        registrations.findByRegistrationId("saml");
        write("nonsense");
        time = NOW.plus(Duration.ofMinutes(61));
        assertThat(certificate(registrations)).isEqualTo(key.certificate());
    }

    @Test
    void metadata_that_were_never_read_are_reported_as_such() throws IOException {
        write("nonsense");
        assertThatThrownBy(() -> registrations().findByRegistrationId("saml"))
                .isInstanceOf(Saml2Exception.class)
                .hasMessageContaining("can't be read");
    }

    @Test
    void metadata_without_end_are_not_read() throws IOException {
        write(TestIdentityProvider.metadata(key, "") + " ".repeat(1 << 20));
        assertThatThrownBy(() -> registrations().findByRegistrationId("saml"))
                .isInstanceOf(Saml2Exception.class)
                .hasMessageContaining("more than 1048576 bytes");
    }

    private static X509Certificate certificate(Registrations registrations) {
        return registrations
                .findByRegistrationId("saml")
                .getAssertingPartyMetadata()
                .getVerificationX509Credentials()
                .iterator()
                .next()
                .getCertificate();
    }

    private Registrations registrations() {
        KeyAndCertificate own = TestIdentityProvider.shared().portal();
        SamlSettings settings = new SamlSettings(
                metadata(),
                null,
                folder,
                folder,
                Duration.ofSeconds(30),
                Duration.ofHours(1),
                Duration.ofMinutes(10),
                java.util.List.of(),
                new SamlSettings.Attributes("", "displayName", "groups", "mail"));
        Clock clock = new Moving();
        return new Registrations(
                settings,
                new PublicUrl(URI.create("https://quicksizer.example.test")),
                new IdentityProvider(settings.metadata(), settings.refresh(), clock),
                Saml2X509Credential.signing(own.key(), own.certificate()),
                clock);
    }

    private URI metadata() {
        return folder.resolve("metadata.xml").toUri();
    }

    private void write(String metadata) throws IOException {
        Files.writeString(folder.resolve("metadata.xml"), metadata);
    }

    /** Shows the time that the test says. */
    private final class Moving extends Clock {
        @Override
        public Instant instant() {
            return time;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
