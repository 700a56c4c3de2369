package io.quicksizer.web.limits;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Rate limits.
 *
 * @param signInAddress failed sign-ins from one address
 * @param signInName failed sign-ins under one name
 * @param signInBegun sign-ins at an identity provider started from one address
 * @param stranger unauthenticated calls from one address
 * @param strangerAudit entries of the audit log about unauthenticated calls from one address
 * @param auditAltogether the same, from all addresses
 * @param api calls of the API by one person
 * @param imports workbooks imported by one person
 * @param exports downloads by one person
 * @param mostKeys maximum number of addresses, names and people tracked at once; the least recently seen are evicted
 * @param trustedProxies addresses or networks of proxies whose {@code X-Forwarded-For} is trusted
 */
@Validated
@ConfigurationProperties("quicksizer.limits")
record LimitProperties(
        Limit signInAddress,
        Limit signInName,
        Limit signInBegun,
        Limit stranger,
        Limit strangerAudit,
        Limit auditAltogether,
        Limit api,
        Limit imports,
        Limit exports,
        @DefaultValue("50000") @Positive int mostKeys,
        @DefaultValue List<String> trustedProxies) {

    /**
     * A number of calls per time, refilled continuously (token bucket).
     *
     * @param times at least 1
     * @param per period to which the maximum applies; positive
     */
    record Limit(long times, Duration per) {
        Limit {
            if (times < 1 || !per.isPositive()) {
                throw new IllegalArgumentException("a limit must allow at least one call in a period longer than zero");
            }
        }
    }

    Limit of(LimitKind kind) {
        return switch (kind) {
            case SIGN_IN_ADDRESS -> signInAddress;
            case SIGN_IN_NAME -> signInName;
            case SIGN_IN_BEGUN -> signInBegun;
            case STRANGER -> stranger;
            case STRANGER_AUDIT -> strangerAudit;
            case AUDIT_ALTOGETHER -> auditAltogether;
            case API -> api;
            case IMPORT -> imports;
            case EXPORT -> exports;
        };
    }
}
