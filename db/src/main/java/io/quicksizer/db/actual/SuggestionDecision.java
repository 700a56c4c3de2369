package io.quicksizer.db.actual;

import java.time.Instant;

/**
 * An administrator's decision on a suggestion.
 *
 * @param lineItemKey the catalogue's stable key
 * @param lineItem name of the line item where its actual days were entered last
 * @param size S, M, L or CUSTOM
 * @param engagements how many engagements it was based on; the size is suggested again once there are more
 * @param decision TAKEN or DISMISSED
 * @param reason may be empty
 * @param by user name
 */
public record SuggestionDecision(
        String lineItemKey,
        String lineItem,
        String size,
        int engagements,
        String decision,
        String reason,
        String by,
        Instant at) {}
