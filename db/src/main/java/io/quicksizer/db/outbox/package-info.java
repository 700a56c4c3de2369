/**
 * Messages to the workflow engine that leave after a transaction has committed. Messages of one aggregate leave in the
 * order in which they were written.
 */
@NullMarked
package io.quicksizer.db.outbox;

import org.jspecify.annotations.NullMarked;
