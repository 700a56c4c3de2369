package io.quicksizer.web.signin;

import io.quicksizer.web.signin.DemoPeople.DemoPerson;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Role;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** Sign-in with a user name and a password that equals it. Exists in the local profile only. */
@Configuration(proxyBeanMethods = false)
@Profile("local")
@EnableConfigurationProperties(DemoPeople.class)
class DemoSignIn implements SignInMethod {
    /** The lowest strength of BCrypt: these passwords are public, and every API call checks one. */
    private static final int CHEAP = 4;

    private static final Logger LOG = LoggerFactory.getLogger(DemoSignIn.class);

    private final SignInRedirect redirect;

    DemoSignIn(SignInRedirect redirect) {
        this.redirect = redirect;
    }

    @Override
    public void secureApi(HttpSecurity http, AuthenticationEntryPoint refused) throws Exception {
        http.httpBasic(basic -> basic.authenticationEntryPoint(refused));
    }

    @Override
    public void securePages(HttpSecurity http) throws Exception {
        http.formLogin(form -> form.loginPage(SignInPage.PATH)
                .successHandler(redirect)
                .failureHandler(backToTheForm())
                .permitAll());
    }

    @Override
    public Optional<String> challenge() {
        return Optional.of("Basic realm=\"Quicksizer\", charset=\"UTF-8\"");
    }

    @Bean
    PasswordEncoder demoPasswords() {
        return new BCryptPasswordEncoder(CHEAP);
    }

    @Bean
    UserDetailsService demoUsers(DemoPeople demo, PasswordEncoder passwords) {
        return new InMemoryUserDetailsManager(
                demo.people().stream().map(person -> user(person, passwords)).toList());
    }

    /**
     * Compares exactly one hash for each attempt, so that response times don't reveal which user names exist. The hash
     * for unknown names is computed at startup; otherwise the first attempt would take longer.
     */
    @Bean
    AuthenticationProvider demoSignInProvider(UserDetailsService users, PasswordEncoder passwords) {
        DaoAuthenticationProvider provider = new DaoAuthenticationProvider(users);
        provider.setPasswordEncoder(passwords);
        try {
            provider.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("", ""));
        } catch (AuthenticationException expected) {
            LOG.debug("Prepared the hash that unknown names are compared with");
        }
        return provider;
    }

    /** Adds the demo people to the directory, as the first sign-in with an identity provider would. */
    @Bean
    ApplicationRunner demoPeopleAreKnown(DemoPeople demo, PeopleDirectory directory) {
        return arguments -> demo.people().forEach(person -> directory.remember(person.signedIn()));
    }

    /**
     * Records each sign-in with the form, as that of an identity provider is; tokens of a person depend on the last
     * one.
     */
    @Bean
    ApplicationListener<InteractiveAuthenticationSuccessEvent> demoSignInsAreRecorded(
            DemoPeople demo, PeopleDirectory directory) {
        return signIn -> demo.people().stream()
                .filter(person ->
                        person.userName().equals(signIn.getAuthentication().getName()))
                .forEach(person -> directory.remember(person.signedIn()));
    }

    /** Returns a failure handler that creates no session. */
    private static SimpleUrlAuthenticationFailureHandler backToTheForm() {
        SimpleUrlAuthenticationFailureHandler handler =
                new SimpleUrlAuthenticationFailureHandler(SignInPage.PATH + "?error");
        handler.setAllowSessionCreation(false);
        return handler;
    }

    private static UserDetails user(DemoPerson person, PasswordEncoder passwords) {
        return User.withUsername(person.userName())
                .password(passwords.encode(person.userName()))
                .roles(person.roles().stream().map(Role::name).toArray(String[]::new))
                .build();
    }
}
