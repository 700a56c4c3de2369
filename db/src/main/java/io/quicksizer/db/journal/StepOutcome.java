package io.quicksizer.db.journal;

import org.jspecify.annotations.Nullable;

/**
 * The result of a submission.
 *
 * @param outcome such as {@code accepted}, {@code problems} or {@code back}
 * @param nextStep the step that it leads back or jumps to; null when it leads on
 * @param problemsJson a JSON array, empty when there were none
 */
public record StepOutcome(String outcome, @Nullable String nextStep, String problemsJson) {}
