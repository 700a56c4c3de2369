package io.quicksizer.workers.explain;

import io.quicksizer.db.common.Channel;
import io.quicksizer.processes.model.Step;
import java.time.Instant;

/**
 * The person who made a choice that still holds.
 *
 * @param step in which it was made
 * @param actor user name
 * @param at when it was submitted
 */
public record Chosen(Step step, String actor, Instant at, Channel channel) {}
