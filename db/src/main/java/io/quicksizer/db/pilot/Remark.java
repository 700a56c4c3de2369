package io.quicksizer.db.pilot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A remark from the satisfaction survey.
 *
 * @param score 1 to 5; null if the person gave none
 * @param text in the person's words
 */
public record Remark(@Nullable Integer score, String text, Instant at) {}
