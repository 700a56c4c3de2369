/**
 * The transactional outbox of messages to the workflow engine. They are delivered after the commit, at least once, in
 * order for each engagement, and retried for as long as the engine is unavailable (docs/consistency.md).
 */
@NullMarked
package io.quicksizer.workers.outbox;

import org.jspecify.annotations.NullMarked;
