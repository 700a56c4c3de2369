/**
 * The levels whose sign-off a revision needs, and their decisions. A decision holds for one content hash and is never
 * changed.
 */
@NullMarked
package io.quicksizer.db.approval;

import org.jspecify.annotations.NullMarked;
