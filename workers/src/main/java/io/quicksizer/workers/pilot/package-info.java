/**
 * A pilot: cohorts by team, group or person, the features that are switched for them, their figures beside those of
 * everybody else, criteria, and decisions. Every change is audited.
 */
@NullMarked
package io.quicksizer.workers.pilot;

import org.jspecify.annotations.NullMarked;
