/**
 * The data layer: Flyway migrations, entities and repositories on PostgreSQL. It depends neither on the workflow engine
 * nor on the web; invariants that must never be violated are enforced by the database itself.
 */
@NullMarked
package io.quicksizer.db;

import org.jspecify.annotations.NullMarked;
