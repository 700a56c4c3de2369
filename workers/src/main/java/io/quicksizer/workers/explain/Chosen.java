package io.quicksizer.workers.explain;

import io.quicksizer.db.common.Channel;
import io.quicksizer.processes.model.Step;
import java.time.Instant;

/**
 * Origin of a choice that still applies.
 *
 * @param step the step in which it was made
 * @param actor user name of the person who made it
 * @param at time of the submission
 */
public record Chosen(Step step, String actor, Instant at, Channel channel) {}
