package io.quicksizer.workers.notification;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server. Without a host nothing is mailed.
 *
 * @param host the server, or null
 * @param port its port
 * @param user who we are there, or null if the server asks nobody
 * @param tls how the connection is protected
 * @param from the sender's address, such as {@code Quicksizer <quicksizer@example.com>}
 */
@ConfigurationProperties("quicksizer.mail")
record MailSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String user,
        @DefaultValue("STARTTLS") MailTls tls,
        @DefaultValue("quicksizer@localhost") String from) {

    /** Protection of the connection to the mail server. */
    public enum MailTls {
        /** The connection begins plain and must become encrypted. */
        STARTTLS,
        /** The connection is encrypted from the start. */
        TLS,
        /** The connection stays plain; refused in production. */
        NONE
    }

    /** Returns whether mails leave at all. */
    public boolean isOn() {
        return host != null && !host.isBlank();
    }
}
