package io.quicksizer.web.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The time that a sign-in lasts. How long a session may lie idle is {@code server.servlet.session.timeout}.
 *
 * @param longest how long a sign-in lasts, however busy the person is
 */
@ConfigurationProperties("quicksizer.session")
record SessionSettings(@DefaultValue("12h") Duration longest) {}
