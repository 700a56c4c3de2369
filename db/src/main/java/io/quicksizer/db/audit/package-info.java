/**
 * The append-only, hash-chained record of who did what, and who was refused. One component writes it, another proves
 * that nobody has changed it.
 */
@NullMarked
package io.quicksizer.db.audit;

import org.jspecify.annotations.NullMarked;
