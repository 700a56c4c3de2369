/**
 * Business figures over time, computed from recorded data: step events, submissions, revisions, decisions and
 * documents. There are no counters to maintain.
 */
@NullMarked
package io.quicksizer.db.kpi;

import org.jspecify.annotations.NullMarked;
