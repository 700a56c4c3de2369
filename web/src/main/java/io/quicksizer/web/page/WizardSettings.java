package io.quicksizer.web.page;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the wizard.
 *
 * @param patience how long a page waits for the next step before it shows that it is still pending
 */
@Validated
@ConfigurationProperties("quicksizer.wizard")
public record WizardSettings(
        @DefaultValue("1500ms") @DurationMin Duration patience) {}
