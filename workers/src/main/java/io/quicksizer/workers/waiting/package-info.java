/**
 * What waits for a planner: steps of the planner's own engagements. What waits for a sign-off is told by the inbox of
 * the approvals, which knows who may give it.
 */
@NullMarked
package io.quicksizer.workers.waiting;

import org.jspecify.annotations.NullMarked;
