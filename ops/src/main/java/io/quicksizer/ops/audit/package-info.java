/**
 * Verification of a database's audit log from outside the applications. Anybody with read access to the table can
 * verify that it was not tampered with.
 */
@NullMarked
package io.quicksizer.ops.audit;

import org.jspecify.annotations.NullMarked;
