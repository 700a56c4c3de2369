package io.quicksizer.web.hardening;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Profiles;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.HstsConfig;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** Security headers of responses. */
public final class AnswerHeaders {
    /** Lists all directives explicitly, so that none depends on a fallback. */
    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "connect-src 'self'",
            "object-src 'none'",
            "frame-src 'none'",
            "worker-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), "
            + "display-capture=(), serial=(), interest-cohort=()";

    /** {@code max-age} of Strict-Transport-Security; long enough for the browsers' preload lists. */
    private static final Duration TWO_YEARS = Duration.ofDays(730);

    private AnswerHeaders() {}

    /** Returns the headers by name, for responses that no security filter chain handles. */
    static Map<String, String> plain(boolean local) {
        Map<String, String> headers = new LinkedHashMap<>(Map.of(
                "Content-Security-Policy", CONTENT_POLICY,
                "X-Content-Type-Options", "nosniff",
                "X-Frame-Options", "DENY",
                "Referrer-Policy", "same-origin",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin",
                "Permissions-Policy", PERMISSIONS));
        if (!local) {
            headers.put("Strict-Transport-Security", "max-age=" + TWO_YEARS.toSeconds() + " ; includeSubDomains");
        }
        return headers;
    }

    /**
     * Adds the headers to a filter chain. Outside of the local profile, HSTS makes browsers use HTTPS only, for two
     * years.
     */
    public static HttpSecurity on(HttpSecurity http) throws Exception {
        boolean local =
                http.getSharedObject(ApplicationContext.class).getEnvironment().acceptsProfiles(Profiles.of("local"));
        return http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                .frameOptions(FrameOptionsConfig::deny)
                .httpStrictTransportSecurity(local ? HstsConfig::disable : always())
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS)));
    }

    /**
     * Sends HSTS with every response: behind a proxy that terminates TLS, the request doesn't tell whether it came over
     * HTTPS.
     */
    static Customizer<
                    org.springframework.security.config.annotation.web.configurers.HeadersConfigurer<HttpSecurity>
                            .HstsConfig>
            always() {
        return hsts -> hsts.requestMatcher(AnyRequestMatcher.INSTANCE)
                .maxAgeInSeconds(TWO_YEARS.toSeconds())
                .includeSubDomains(true);
    }
}
