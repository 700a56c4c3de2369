/**
 * What is told to the workflow engine after a transaction has committed, and its delivery: at least once, in order for
 * each engagement, and for as long as it takes (docs/consistency.md).
 */
@NullMarked
package io.quicksizer.workers.outbox;

import org.jspecify.annotations.NullMarked;
