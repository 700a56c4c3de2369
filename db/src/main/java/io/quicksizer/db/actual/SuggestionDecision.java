package io.quicksizer.db.actual;

import java.time.Instant;

/**
 * An administrator's decision on a suggestion.
 *
 * @param lineItemKey the catalogue's stable key
 * @param size S, M, L or CUSTOM
 * @param engagements how many engagements were behind it; with more of them it is suggested again
 * @param decision TAKEN or DISMISSED
 * @param reason may be empty
 * @param by user name
 */
public record SuggestionDecision(
        String lineItemKey, String size, int engagements, String decision, String reason, String by, Instant at) {}
