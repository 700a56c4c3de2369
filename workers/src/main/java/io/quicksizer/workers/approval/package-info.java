/**
 * Sign-off: the levels that the policy asks for, the decisions on them, and the rehearsal of a policy on submitted
 * revisions. Four eyes and eligibility are checked here for every channel, because Tasklist does not restrict who
 * completes a task.
 */
@NullMarked
package io.quicksizer.workers.approval;

import org.jspecify.annotations.NullMarked;
