package io.quicksizer.web.signin.saml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.saml2.Saml2Exception;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistration;
import org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistrations;

/**
 * The identity provider as its metadata describe it. The metadata are loaded lazily and refreshed periodically, so that
 * the portal starts while the identity provider is unavailable and follows its key rotation. If a refresh fails, the
 * metadata loaded last stay in use.
 */
class IdentityProvider {
    private static final Logger LOG = LoggerFactory.getLogger(IdentityProvider.class);
    private static final int MOST_BYTES = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofSeconds(30);

    private final URI metadata;
    private final Duration refresh;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private @Nullable RelyingPartyRegistration known;
    private Instant readAgainAt = Instant.MIN;

    IdentityProvider(URI metadata, Duration refresh, Clock clock) {
        this.metadata = metadata;
        this.refresh = refresh;
        this.clock = clock;
    }

    /**
     * Returns the content of the metadata.
     *
     * @return a registration with the identity provider's side only
     * @throws Saml2Exception if the metadata were never loaded and can't be loaded now
     */
    synchronized RelyingPartyRegistration description() {
        Instant now = clock.instant();
        if (known == null || !now.isBefore(readAgainAt)) {
            readAgain(now);
        }
        return known;
    }

    private void readAgain(Instant now) {
        try (InputStream content = new ByteArrayInputStream(content())) {
            known = RelyingPartyRegistrations.fromMetadata(content).build();
            readAgainAt = now.plus(refresh);
        } catch (IOException | RuntimeException e) {
            readAgainAt = now.plus(SOON);
            if (known == null) {
                throw new Saml2Exception("The identity provider's metadata can't be read: " + e.getMessage(), e);
            }
            LOG.warn("The identity provider's metadata can't be read; continuing with the metadata read before", e);
        }
    }

    private byte[] content() throws IOException {
        if ("file".equals(metadata.getScheme())) {
            return bounded(Files.newInputStream(Path.of(metadata)));
        }
        HttpRequest request = HttpRequest.newBuilder(metadata).timeout(PATIENCE).build();
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                response.body().close();
                throw new IOException(metadata + " answered " + response.statusCode());
            }
            return bounded(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static byte[] bounded(InputStream content) throws IOException {
        try (content) {
            byte[] bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("the metadata have more than " + MOST_BYTES + " bytes");
            }
            return bytes;
        }
    }
}
