package io.quicksizer.db.journal;

import io.quicksizer.db.common.Channel;
import java.time.Instant;

/**
 * The person, channel and content of a submission.
 *
 * @param payloadJson the submission as a JSON object
 * @param correlationId ties it to the request
 */
public record SubmissionSource(Channel channel, String actor, String payloadJson, Instant at, String correlationId) {}
