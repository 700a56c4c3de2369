package io.quicksizer.web.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Responses tell browsers to stay with HTTPS wherever that is possible, which is everywhere but on a developer's
 * machine.
 */
class AnswerHeadersTest {

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    static class HeadersOnly {
        @Bean
        SecurityFilterChain filterChain(HttpSecurity http) throws Exception {
            return AnswerHeaders.on(http).build();
        }
    }

    @ParameterizedTest
    @CsvSource({"local,", "prod, max-age=63072000 ; includeSubDomains", "none, max-age=63072000 ; includeSubDomains"})
    void https_is_demanded_also_behind_a_proxy_that_passes_plain_http_on(String profile, String expected) {
        new WebApplicationContextRunner()
                .withUserConfiguration(HeadersOnly.class)
                .withInitializer(context -> context.getEnvironment().setActiveProfiles(profile))
                .run(context -> {
                    MockHttpServletResponse response = new MockHttpServletResponse();
                    context.getBean(FilterChainProxy.class)
                            .doFilter(new MockHttpServletRequest("GET", "/"), response, new MockFilterChain());

                    assertThat(response.getHeader("Strict-Transport-Security")).isEqualTo(expected);
                    assertThat(response.getHeader("Content-Security-Policy"))
                            .contains(
                                    "script-src 'self'",
                                    "style-src 'self'",
                                    "img-src 'self'",
                                    "connect-src 'self'",
                                    "font-src 'self'",
                                    "object-src 'none'",
                                    "base-uri 'none'",
                                    "form-action 'self'",
                                    "frame-ancestors 'none'")
                            .doesNotContain("unsafe", "*", "data:", "http:");
                });
    }
}
