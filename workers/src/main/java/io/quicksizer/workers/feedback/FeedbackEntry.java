package io.quicksizer.workers.feedback;

import org.jspecify.annotations.Nullable;

/**
 * A feedback as it was entered.
 *
 * @param kind name of a kind
 * @param impact name of an impact
 * @param page path of the page that it is about; may be empty
 * @param correlationId correlation id of the request that rendered the page; may be empty
 * @param consent whether page, correlation id and screenshot may be stored
 * @param screenshot the image, or null
 */
public record FeedbackEntry(
        String kind,
        String impact,
        String message,
        String page,
        String correlationId,
        boolean consent,
        byte @Nullable [] screenshot) {}
