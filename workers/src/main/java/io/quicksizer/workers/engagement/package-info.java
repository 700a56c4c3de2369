/**
 * Engagements: the one write path of every step, whichever channel it was submitted through, what a step shows when it
 * begins, comments and mentions, sharing, and the steps that wait for a planner.
 */
@NullMarked
package io.quicksizer.workers.engagement;

import org.jspecify.annotations.NullMarked;
