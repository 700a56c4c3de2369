package io.quicksizer.db.journal;

import org.jspecify.annotations.Nullable;

/**
 * The result of a submission.
 *
 * @param outcome such as {@code accepted}, {@code problems} or {@code back}
 * @param nextStep the target step when it goes back or jumps; null when it goes forward
 * @param problemsJson a JSON array, empty when there are none
 */
public record StepOutcome(String outcome, @Nullable String nextStep, String problemsJson) {}
