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
 * @param metadata metadata of the SAML identity provider, as a {@code file:} or {@code https:} URL; enables SAML
 * @param entityId entity ID of the portal; {@code <public-url>/saml2/metadata} if empty
 * @param signingKey PEM file of the private key that signs the portal's requests; the file is the secret, not this
 *     setting
 * @param signingCertificate PEM file of the certificate of that key
 * @param clockSkew permitted difference between the clocks of the portal and the provider
 * @param refresh how long the metadata is used before it is loaded again
 * @param answerWithin how long a sign-in may take at the identity provider
 * @param requiredContexts AuthnContextClassRefs, one of which an assertion must contain
 * @param attributes names of the attributes that are read
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
     * @param userName attribute with the user name; if empty, the NameID is used
     * @param displayName attribute with the display name
     * @param groups attribute with the groups
     * @param mailAddress attribute with the email address
     */
    record Attributes(
            @DefaultValue("") String userName,
            @DefaultValue("displayName") String displayName,
            @DefaultValue("groups") String groups,
            @DefaultValue("mail") String mailAddress) {}
}
