package io.quicksizer.workers.notification;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the mail server. Without a host no mails are sent.
 *
 * @param host mail server (SMTP); if empty, no mails are sent
 * @param port port of the mail server
 * @param user user name at the mail server; if empty, mails are sent without signing in
 * @param tls {@code STARTTLS}, {@code TLS}, or {@code NONE}, which production refuses
 * @param from sender of all mails, such as {@code Quicksizer <quicksizer@company.example>}
 */
@Validated
@ConfigurationProperties("quicksizer.mail")
record MailSettings(
        @Nullable String host,
        @DefaultValue("587") @Min(1) @Max(65_535) int port,
        @Nullable String user,
        @DefaultValue("STARTTLS") MailTls tls,
        @DefaultValue("quicksizer@localhost") String from) {

    /** Protection of the connection to the mail server. */
    public enum MailTls {
        /** The connection starts unencrypted and has to be upgraded to TLS. */
        STARTTLS,
        /** The connection is encrypted from the start. */
        TLS,
        /** The connection is not encrypted; refused in production. */
        NONE
    }

    /** Returns whether mail is configured. */
    public boolean isOn() {
        return host != null && !host.isBlank();
    }
}
