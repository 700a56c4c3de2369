/**
 * Engagements and their wizard: the one write path of every step, whichever channel it was submitted through, what a
 * step shows when it begins, and the freezing of a revision at its end.
 */
@NullMarked
package io.quicksizer.workers.engagement;

import org.jspecify.annotations.NullMarked;
