package io.quicksizer.web.signin.saml;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the connection between this portal and a SAML identity provider.
 *
 * @param metadata the identity provider's metadata: a {@code file:} or {@code https:} address
 * @param entityId this portal's name; null for the address of its own metadata
 * @param signingKey PEM file with the private key that signs requests (PKCS #8)
 * @param signingCertificate PEM file with the certificate of that key
 * @param clockSkew by how much the clocks of the two may differ
 * @param refresh how long metadata are used before they are read again
 * @param answerWithin how long a sign-in may take at the identity provider
 * @param requiredContexts AuthnContextClassRefs of which one is required; empty to take any
 * @param attributes where the assertion says what
 */
@ConfigurationProperties("quicksizer.sign-in.saml")
record SamlSettings(
        URI metadata,
        @Nullable String entityId,
        Path signingKey,
        Path signingCertificate,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("1h") Duration refresh,
        @DefaultValue("10m") Duration answerWithin,
        @DefaultValue List<String> requiredContexts,
        @DefaultValue Attributes attributes) {

    /**
     * Names of SAML attributes.
     *
     * @param userName holds the user name; empty to take the NameID
     * @param displayName holds what colleagues read; it may be missing in the assertion
     * @param groups holds the groups; it may be missing, and may come several times
     * @param mailAddress holds the mail address; it may be missing
     */
    record Attributes(
            @DefaultValue("") String userName,
            @DefaultValue("displayName") String displayName,
            @DefaultValue("groups") String groups,
            @DefaultValue("mail") String mailAddress) {}
}
