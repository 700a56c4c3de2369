/**
 * The figures of the business over time, counted from what was recorded: step events, submissions, revisions, decisions
 * and documents. Nothing here keeps a counter.
 */
@NullMarked
package io.quicksizer.db.kpi;

import org.jspecify.annotations.NullMarked;
