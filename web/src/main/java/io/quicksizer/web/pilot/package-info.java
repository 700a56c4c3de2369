/**
 * Pilots for administrators: cohorts, feature switches, figures, criteria and decisions; and the question about
 * satisfaction.
 */
@NullMarked
package io.quicksizer.web.pilot;

import org.jspecify.annotations.NullMarked;
