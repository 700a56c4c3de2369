package io.quicksizer.workers.program;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of tokens.
 *
 * @param signInWithin how long a person's own tokens are valid after the person's last sign-in
 */
@Validated
@ConfigurationProperties("quicksizer.tokens")
record TokenSettings(@DefaultValue("30d") @DurationMin Duration signInWithin) {}
