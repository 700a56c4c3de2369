/**
 * Pilot: cohorts of teams, groups and people, feature switches for them, their figures compared with everybody else's,
 * criteria, and decisions. Every change is audited.
 */
@NullMarked
package io.quicksizer.workers.pilot;

import org.jspecify.annotations.NullMarked;
