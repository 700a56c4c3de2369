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
 * @param metadata metadata of the SAML identity provider, a {@code file:} or {@code https:} address; SAML is on when it
 *     is set
 * @param entityId our entity id at the identity provider; {@code <public-url>/saml2/metadata} when empty
 * @param signingKey PEM file of the private key that signs our requests; the file is the secret, not this setting
 * @param signingCertificate PEM file of the certificate of that key
 * @param clockSkew permitted difference between the clocks of both sides
 * @param refresh how long metadata are used before they are loaded again
 * @param answerWithin how long a sign-in may take at the identity provider
 * @param requiredContexts AuthnContextClassRefs of which an assertion must name one
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
     * @param userName attribute with the user name; the NameID when empty
     * @param displayName attribute with the name to show
     * @param groups attribute with the groups
     * @param mailAddress attribute with the mail address
     */
    record Attributes(
            @DefaultValue("") String userName,
            @DefaultValue("displayName") String displayName,
            @DefaultValue("groups") String groups,
            @DefaultValue("mail") String mailAddress) {}
}
