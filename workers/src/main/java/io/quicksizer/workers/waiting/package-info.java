/**
 * What waits for a planner: steps of the planner's own engagements. Waiting sign-offs are listed by the inbox of the
 * approvals, which knows who may give it.
 */
@NullMarked
package io.quicksizer.workers.waiting;

import org.jspecify.annotations.NullMarked;
