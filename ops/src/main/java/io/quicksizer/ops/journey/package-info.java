/**
 * Journeys of an engagement from workbook to signed-off proposal through the public HTTP API only, and the report of
 * their results and durations.
 */
@NullMarked
package io.quicksizer.ops.journey;

import org.jspecify.annotations.NullMarked;
