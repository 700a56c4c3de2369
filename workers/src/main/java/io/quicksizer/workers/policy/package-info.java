/**
 * The versions of the approval policy: drafting, checking and publishing them, and which one is in force. Whether
 * everybody whom a policy asks is there to sign is decided here; what it asks is decided by its own tables.
 */
@NullMarked
package io.quicksizer.workers.policy;

import org.jspecify.annotations.NullMarked;
