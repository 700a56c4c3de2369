package io.quicksizer.web.signin;

import io.quicksizer.web.hardening.AnswerHeaders;
import io.quicksizer.web.requestlog.SignedInName;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.program.AuthenticatingPrograms;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.LogoutFilter;

/**
 * Five filter chains: the operators' endpoints, the directory endpoint that deactivates leavers, the API for programs
 * with service tokens, the API for all other callers, and the pages. Everything that no chain permits is denied.
 * Authentication is checked here; roles are checked at each method.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
@EnableConfigurationProperties({PublicUrl.class, SessionSettings.class})
class SecurityRules {
    @Bean
    @Order(1)
    SecurityFilterChain operatorsFilterChain(HttpSecurity http, MetricsReader metrics, SecurityFailureHandler refused)
            throws Exception {
        return AnswerHeaders.on(http.securityMatcher("/actuator/**", "/api/v1/health/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET,
                                "/actuator/health",
                                "/actuator/health/*",
                                "/actuator/info",
                                "/api/v1/health/*")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/actuator/prometheus")
                        .access(metrics)
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain directoryFilterChain(HttpSecurity http, LeaversToken token, SecurityFailureHandler refused)
            throws Exception {
        return AnswerHeaders.on(http.securityMatcher("/api/v1/leavers/**"))
                .csrf(AbstractHttpConfigurer::disable) // cookies are not used for authentication here
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(HttpMethod.POST, "/api/v1/leavers/*/deactivation")
                                .access(token)
                                .anyRequest()
                                .denyAll())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain programsFilterChain(
            HttpSecurity http,
            AuthenticatingPrograms programs,
            SecurityFailureHandler refused,
            PresentAccess present,
            SignInAudit audit)
            throws Exception {
        return AnswerHeaders.on(http.securityMatcher(ServiceTokenFilter.calls()))
                .csrf(AbstractHttpConfigurer::disable) // cookies are not used for authentication here
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .addFilterBefore(new ServiceTokenFilter(programs, refused, audit), AuthorizationFilter.class)
                .addFilterAfter(rememberingWhoAsks(), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .access(present))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain apiFilterChain(
            HttpSecurity http, List<SignInMethod> methods, SecurityFailureHandler refused, PresentAccess present)
            throws Exception {
        AnswerHeaders.on(http.securityMatcher("/api/**"))
                .csrf(AbstractHttpConfigurer::disable) // cookies are not used for authentication here
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .addFilterAfter(rememberingWhoAsks(), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/api/v1/**")
                        .access(present)
                        .anyRequest()
                        .denyAll());
        for (SignInMethod method : methods) {
            method.secureApi(http, refused);
        }
        return http.build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain pagesFilterChain(
            HttpSecurity http,
            List<SignInMethod> methods,
            SignedInAt signedInAt,
            PeopleDirectory people,
            SessionSettings settings,
            Clock clock,
            SecurityFailureHandler refused,
            PresentAccess present,
            WantedPage wanted,
            BrowserCookies cookies,
            SignInAudit audit)
            throws Exception {
        AnswerHeaders.on(http)
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens(cookies)))
                .requestCache(cache -> cache.requestCache(wanted))
                .exceptionHandling(
                        failures -> failures.accessDeniedHandler(refused).authenticationEntryPoint(signInPage()))
                .sessionManagement(session -> session.addSessionAuthenticationStrategy(signedInAt))
                .addFilterBefore(new LogoutRedirect(), LogoutFilter.class)
                .addFilterBefore(
                        new SessionValidation(people, settings, clock, wanted, audit), AuthorizationFilter.class)
                .addFilterAfter(rememberingWhoAsks(), AuthorizationFilter.class)
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .addLogoutHandler(new OwnSignOut(audit))
                        .logoutSuccessUrl(SignInPage.PATH + "?out"))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/assets/**", SignInPage.PATH)
                                .permitAll()
                                .anyRequest()
                                .access(present));
        for (SignInMethod method : methods) {
            method.securePages(http);
        }
        return http.build();
    }

    /**
     * Redirects to a path without scheme and host: behind a proxy, only forgeable headers state the ones that the
     * browser uses.
     */
    private static LoginUrlAuthenticationEntryPoint signInPage() {
        LoginUrlAuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint(SignInPage.PATH);
        page.setFavorRelativeUris(true);
        return page;
    }

    private static Filter rememberingWhoAsks() {
        return (request, response, chain) -> {
            if (request instanceof HttpServletRequest http
                    && http.getDispatcherType() != DispatcherType.ERROR // reads the database, which may have failed
                    && http.getUserPrincipal() != null) {
                SignedInName.remember(http, http.getUserPrincipal().getName());
            }
            chain.doFilter(request, response);
        };
    }
}
