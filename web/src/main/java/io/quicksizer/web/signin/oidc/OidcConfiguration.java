package io.quicksizer.web.signin.oidc;

import io.quicksizer.db.signin.ProviderSessions;
import io.quicksizer.web.signin.Admission;
import io.quicksizer.web.signin.BrowserCookies;
import io.quicksizer.web.signin.ProviderAway;
import io.quicksizer.web.signin.PublicUrl;
import io.quicksizer.web.signin.SignInOutcome;
import io.quicksizer.web.signin.SignInRedirect;
import io.quicksizer.workers.access.PeopleDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * Beans for sign-in with OpenID Connect, active if an issuer is configured. The discovery document is loaded lazily, so
 * that the portal starts while the provider is unavailable.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${quicksizer.sign-in.oidc.issuer:}'.isBlank()")
@EnableConfigurationProperties(OidcSettings.class)
class OidcConfiguration {
    /** The longest session that the start check permits. */
    private static final Duration LONGEST = Duration.ofDays(7);

    @Bean
    ClientRegistrationRepository oidcClients(OidcSettings settings, PublicUrl portal) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(reachedClient(settings, portal)));
    }

    @Bean
    JwtDecoder accessTokens(OidcSettings settings) {
        JwtDecoder decoder = new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder reader = NimbusJwtDecoder.withIssuerLocation(
                            settings.issuer().toString())
                    .build();
            reader.setJwtValidator(rules(settings));
            return reader;
        });
        return token -> {
            try {
                return decoder.decode(token);
            } catch (BadJwtException refused) {
                throw refused;
            } catch (JwtException | JwtDecoderInitializationException away) {
                throw new ProviderAway(away); // neither the issuer's metadata nor its keys could be loaded
            }
        };
    }

    @Bean
    @Order(2)
    OidcSignIn oidcSignIn(
            OidcSettings settings,
            ClientRegistrationRepository clients,
            JwtDecoder accessTokens,
            Admission admission,
            PublicUrl portal,
            SignInRedirect redirect,
            SignInOutcome outcome,
            BrowserCookies cookies,
            PeopleDirectory people,
            ProviderSessions sessions,
            Clock clock) {
        return new OidcSignIn(
                settings,
                clients,
                accessTokens,
                admission,
                portal,
                redirect,
                outcome,
                new RequestInCookie(clients, cookies),
                new BackChannelLogout(people, sessions, outcome),
                admitted -> remember(admitted, settings, sessions, clock.instant()));
    }

    private static void remember(OidcPerson admitted, OidcSettings settings, ProviderSessions sessions, Instant now) {
        String providersSession = admitted.getIdToken().getClaimAsString("sid");
        if (providersSession != null && !providersSession.isBlank()) {
            sessions.signedIn(
                    settings.issuer().toString(), providersSession, admitted.getName(), now, now.plus(LONGEST));
        }
    }

    /** Reports a provider whose metadata can't be loaded as unavailable, instead of as an error of the visitor. */
    private static ClientRegistration reachedClient(OidcSettings settings, PublicUrl portal) {
        try {
            return client(settings, portal);
        } catch (IllegalArgumentException | IllegalStateException away) {
            throw new ProviderAway(away);
        }
    }

    private static ClientRegistration client(OidcSettings settings, PublicUrl portal) {
        return ClientRegistrations.fromOidcIssuerLocation(settings.issuer().toString())
                .registrationId(OidcSignIn.ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(settings.scopes())
                .redirectUri(portal.at("/login/oauth2/code/" + OidcSignIn.ID))
                .build();
    }

    /**
     * Requires the configured issuer and audience and a current validity: tokens for other services of the issuer are
     * rejected.
     */
    private static OAuth2TokenValidator<Jwt> rules(OidcSettings settings) {
        return new DelegatingOAuth2TokenValidator<>(
                new AccessTokenOnly(),
                new JwtTimestampValidator(settings.clockSkew()),
                new JwtIssuerValidator(settings.issuer().toString()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.apiAudience())));
    }
}
