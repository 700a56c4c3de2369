/** The state of the database as load balancers need to know it. */
@NullMarked
package io.quicksizer.workers.platform.database;

import org.jspecify.annotations.NullMarked;
