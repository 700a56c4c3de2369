package io.quicksizer.web.signin.saml;

import io.quicksizer.db.signin.UsedMessages;
import io.quicksizer.web.signin.Admission;
import io.quicksizer.web.signin.PublicUrl;
import io.quicksizer.web.signin.SignInOutcome;
import io.quicksizer.web.signin.SignInRedirect;
import io.quicksizer.workers.access.PeopleDirectory;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.saml2.core.OpenSamlInitializationService;
import org.springframework.security.saml2.provider.service.authentication.OpenSaml4AuthenticationProvider;

/** Beans for sign-in with SAML 2, active if the identity provider's metadata are configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${quicksizer.sign-in.saml.metadata:}'.isBlank()")
@EnableConfigurationProperties(SamlSettings.class)
class SamlConfiguration {
    static {
        OpenSamlInitializationService.initialize();
    }

    @Bean
    Registrations samlRegistrations(SamlSettings settings, PublicUrl portal, Clock clock) {
        return new Registrations(
                settings,
                portal,
                new IdentityProvider(settings.metadata(), settings.refresh(), clock),
                SigningKey.read(settings),
                clock);
    }

    @Bean
    PendingSamlRequests samlRequests(
            SamlSettings settings,
            Registrations registrations,
            SignInRedirect redirect,
            PublicUrl portal,
            Clock clock) {
        return new PendingSamlRequests(registrations, redirect, settings.answerWithin(), portal, clock);
    }

    @Bean
    LogoutRequests samlLogoutRequests(UsedMessages used, PeopleDirectory people, SignInOutcome outcome, Clock clock) {
        return new LogoutRequests(used, people, outcome, clock);
    }

    @Bean
    @Order(1)
    SamlSignIn samlSignIn(
            SamlSettings settings,
            Registrations registrations,
            PendingSamlRequests requests,
            UsedMessages used,
            Admission admission,
            AuthenticationEventPublisher events,
            LogoutRequests logouts,
            SignInRedirect redirect,
            SignInOutcome outcome,
            Clock clock) {
        ProviderManager manager = new ProviderManager(provider(settings, used, admission, clock));
        manager.setAuthenticationEventPublisher(events);
        return new SamlSignIn(
                registrations,
                requests,
                manager,
                logouts,
                redirect,
                outcome,
                new AskingForStrength(settings.requiredContexts()));
    }

    /**
     * Returns the provider, which is not a bean: Spring would add it to the global authentication manager, which would
     * retry what was rejected.
     */
    private static OpenSaml4AuthenticationProvider provider(
            SamlSettings settings, UsedMessages used, Admission admission, Clock clock) {
        OpenSaml4AuthenticationProvider provider = new OpenSaml4AuthenticationProvider();
        provider.setResponseValidator(new ResponseRules());
        provider.setAssertionValidator(new AssertionRules(settings.clockSkew(), settings.requiredContexts()));
        provider.setResponseAuthenticationConverter(new SignedInWithSaml(
                new AssertedIdentity(settings.attributes()), used, admission, settings.clockSkew(), clock));
        return provider;
    }
}
