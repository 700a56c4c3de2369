package io.quicksizer.web.signin.oidc;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the connection between this portal and an OpenID provider.
 *
 * @param issuer issuer of the OpenID provider; enables OpenID Connect
 * @param clientId ID of the client registered with the provider
 * @param clientSecret the client's secret
 * @param apiAudience audience that access tokens for the API must have; if empty, none are accepted
 * @param clockSkew permitted difference between the clocks of the portal and the provider
 * @param scopes requested scopes
 * @param requiredAcr values of {@code acr}, one of which an ID token must contain
 * @param claims names of the claims that are read
 */
@ConfigurationProperties("quicksizer.sign-in.oidc")
record OidcSettings(
        URI issuer,
        String clientId,
        String clientSecret,
        @DefaultValue("") String apiAudience,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue List<String> requiredAcr,
        @DefaultValue Claims claims) {

    /**
     * Names of claims.
     *
     * @param userName claim with the user name
     * @param displayName claim with the display name
     * @param groups claim with the groups
     * @param mailAddress claim with the email address, which the provider sends for the scope {@code email}
     */
    record Claims(
            @DefaultValue("preferred_username") String userName,
            @DefaultValue("name") String displayName,
            @DefaultValue("groups") String groups,
            @DefaultValue("email") String mailAddress) {}

    /** Omits the secret. */
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + ", " + clientId + "]";
    }
}
