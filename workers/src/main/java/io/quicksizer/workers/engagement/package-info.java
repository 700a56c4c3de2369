/**
 * Engagements: the only write path of every step, for all channels; the content of steps; comments and mentions;
 * sharing; and the steps that wait for a planner.
 */
@NullMarked
package io.quicksizer.workers.engagement;

import org.jspecify.annotations.NullMarked;
