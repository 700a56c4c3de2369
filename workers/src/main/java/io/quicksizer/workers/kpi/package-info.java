/**
 * Figures about the work, for everybody who signs in: counted in the database from what was recorded, and only from
 * engagements that the reader may see.
 */
@NullMarked
package io.quicksizer.workers.kpi;

import org.jspecify.annotations.NullMarked;
