package io.quicksizer.web.signin.oidc;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the connection between this portal and an OpenID provider.
 *
 * @param issuer the provider's issuer identifier; its discovery document lies below it
 * @param clientId this portal's name there
 * @param clientSecret this portal's secret there
 * @param apiAudience what access tokens for the API have to name as their audience; empty to accept none
 * @param clockSkew by how much the clocks of the two may differ
 * @param scopes what is asked for
 * @param requiredAcr strengths of a sign-in (acr) of which one is required; empty to take any
 * @param claims where the tokens say what
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
     * @param userName holds the user name
     * @param displayName holds what colleagues read; it may be missing
     * @param groups holds the groups as a list; it may be missing
     * @param mailAddress holds the mail address; it may be missing
     */
    record Claims(
            @DefaultValue("preferred_username") String userName,
            @DefaultValue("name") String displayName,
            @DefaultValue("groups") String groups,
            @DefaultValue("email") String mailAddress) {}

    /** Never with the secret. */
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + ", " + clientId + "]";
    }
}
