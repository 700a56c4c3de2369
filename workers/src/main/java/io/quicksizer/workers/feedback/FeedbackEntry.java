package io.quicksizer.workers.feedback;

import org.jspecify.annotations.Nullable;

/**
 * A feedback as somebody fills it in; each text as it was typed.
 *
 * @param kind name of a kind
 * @param impact name of an impact
 * @param page path of the page it is about; empty for none
 * @param correlationId of the request that showed the page; empty for none
 * @param consent whether page, correlation id and picture may be kept
 * @param screenshot the bytes of a picture; null for none
 */
public record FeedbackEntry(
        String kind,
        String impact,
        String message,
        String page,
        String correlationId,
        boolean consent,
        byte @Nullable [] screenshot) {}
