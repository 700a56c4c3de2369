package io.quicksizer.workers.explain;

import io.quicksizer.db.journal.Channel;
import io.quicksizer.processes.model.Step;
import java.time.Instant;

/**
 * Who made a choice that still stands.
 *
 * @param step in which it was made
 * @param actor user name
 * @param at when it was handed in
 * @param channel the way it came
 */
public record Chosen(Step step, String actor, Instant at, Channel channel) {}
