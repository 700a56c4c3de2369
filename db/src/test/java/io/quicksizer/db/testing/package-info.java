/**
 * A real PostgreSQL for tests: one server per JVM, one fresh migrated database per test class. Other modules use it
 * through this module's test jar.
 */
@NullMarked
package io.quicksizer.db.testing;

import org.jspecify.annotations.NullMarked;
