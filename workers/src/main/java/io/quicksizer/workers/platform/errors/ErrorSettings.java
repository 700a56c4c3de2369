package io.quicksizer.workers.platform.errors;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of error reports.
 *
 * @param sentryDsn DSN of the server to which errors are reported, grouped by fingerprint, with Sentry's protocol; if
 *     empty, none are reported
 * @param environment name of this environment in those reports
 */
@ConfigurationProperties("quicksizer.errors")
record ErrorSettings(
        @DefaultValue("") String sentryDsn,
        @DefaultValue("production") String environment) {

    /** Omits the DSN, which contains a key. */
    @Override
    public String toString() {
        return "ErrorSettings[" + environment + "]";
    }
}
