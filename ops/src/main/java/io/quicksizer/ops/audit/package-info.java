/**
 * Verifies the audit log of a database from outside of the applications. Whoever can read the table can prove that
 * nobody has changed it.
 */
@NullMarked
package io.quicksizer.ops.audit;

import org.jspecify.annotations.NullMarked;
