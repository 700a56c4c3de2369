package io.quicksizer.web.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sessions. The idle timeout is {@code server.servlet.session.timeout}.
 *
 * @param longest how long a sign-in lasts, even if the session is active
 */
@ConfigurationProperties("quicksizer.session")
record SessionSettings(@DefaultValue("12h") Duration longest) {}
