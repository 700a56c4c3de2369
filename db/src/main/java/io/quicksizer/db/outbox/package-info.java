/**
 * Messages to the workflow engine, which are delivered after a transaction has committed. Messages of one aggregate are
 * delivered in the order in which they were written.
 */
@NullMarked
package io.quicksizer.db.outbox;

import org.jspecify.annotations.NullMarked;
