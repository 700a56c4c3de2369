/**
 * The data: Flyway migrations, entities and repositories on PostgreSQL. It knows neither the workflow engine nor the
 * web; what must never be wrong is refused by the database itself.
 */
@NullMarked
package io.quicksizer.db;

import org.jspecify.annotations.NullMarked;
