/**
 * The versions of the approval policy: drafting, checking and publishing them, and which one is in force. Whether all
 * required sign-offs are possible is checked here; which ones are required is decided by the policy's own decision
 * tables.
 */
@NullMarked
package io.quicksizer.workers.policy;

import org.jspecify.annotations.NullMarked;
