package io.quicksizer.db.journal;

import java.time.Instant;

/**
 * Who handed in what.
 *
 * @param channel the way it came
 * @param actor the user
 * @param payloadJson the submission as a JSON object
 * @param at when
 * @param correlationId ties it to the request
 */
public record HandedIn(Channel channel, String actor, String payloadJson, Instant at, String correlationId) {}
