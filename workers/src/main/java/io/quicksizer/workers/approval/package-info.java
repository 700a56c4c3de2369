/**
 * Sign-off: the levels that the policy requires, the decisions on them, and tests of a policy on submitted revisions.
 * The four-eyes principle and eligibility are checked here for every channel, because Tasklist does not restrict who
 * completes a task.
 */
@NullMarked
package io.quicksizer.workers.approval;

import org.jspecify.annotations.NullMarked;
