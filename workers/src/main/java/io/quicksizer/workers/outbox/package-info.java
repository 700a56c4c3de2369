/**
 * Messages to the workflow engine that leave after a transaction has committed, and their delivery: at least once, in
 * order for each engagement, and for as long as it takes (docs/consistency.md).
 */
@NullMarked
package io.quicksizer.workers.outbox;

import org.jspecify.annotations.NullMarked;
