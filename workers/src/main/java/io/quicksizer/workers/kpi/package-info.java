/**
 * KPIs for all users, computed in the database from recorded facts, and only from engagements that the reader may read.
 */
@NullMarked
package io.quicksizer.workers.kpi;

import org.jspecify.annotations.NullMarked;
