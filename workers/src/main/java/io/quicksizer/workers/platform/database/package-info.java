/** Readiness of the database, as load balancers see it. */
@NullMarked
package io.quicksizer.workers.platform.database;

import org.jspecify.annotations.NullMarked;
