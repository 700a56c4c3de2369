package io.quicksizer.web.signin;

import io.quicksizer.web.hardening.AnswerHeaders;
import io.quicksizer.web.observe.SignedInName;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Three doors: the operators' endpoints, the API, the pages. What none of them names is denied. That somebody is signed
 * in is checked here; the role is checked at each method.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SecurityRules {
    /** Beyond Spring's own rules: no value carries the one character that a database text cannot hold. */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    @Order(1)
    SecurityFilterChain operatorsDoor(HttpSecurity http, MetricsReader metrics, RefusedAtTheDoor refused)
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
    SecurityFilterChain apiDoor(HttpSecurity http, SignInMethod signIn, RefusedAtTheDoor refused, PresentAccess present)
            throws Exception {
        AnswerHeaders.on(http.securityMatcher("/api/**"))
                .csrf(AbstractHttpConfigurer::disable) // no cookie is read here, so none can be abused
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
        signIn.secureApi(http);
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pagesDoor(
            HttpSecurity http, SignInMethod signIn, RefusedAtTheDoor refused, PresentAccess present) throws Exception {
        AnswerHeaders.on(http)
                .exceptionHandling(failures -> failures.accessDeniedHandler(refused))
                .addFilterAfter(rememberingWhoAsks(), AuthorizationFilter.class)
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl(signIn.signInPage() + "?out"))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/assets/**", signIn.signInPage())
                                .permitAll()
                                .anyRequest()
                                .access(present));
        signIn.securePages(http);
        return http.build();
    }

    private static Filter rememberingWhoAsks() {
        return (request, response, chain) -> {
            if (request instanceof HttpServletRequest http && http.getUserPrincipal() != null) {
                SignedInName.remember(http, http.getUserPrincipal().getName());
            }
            chain.doFilter(request, response);
        };
    }
}
