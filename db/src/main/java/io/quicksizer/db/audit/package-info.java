/**
 * The append-only, hash-chained record of who did what, and who was refused. One component writes it, another verifies
 * it.
 */
@NullMarked
package io.quicksizer.db.audit;

import org.jspecify.annotations.NullMarked;
