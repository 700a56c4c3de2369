/** The audit log of completed actions and refusals, as use cases write and read it. */
@NullMarked
package io.quicksizer.workers.audit;

import org.jspecify.annotations.NullMarked;
