/**
 * Functions for operators: finding stuck engagements, retrying incidents, sending messages again, restarting
 * engagements at a step, rebuilding what the workflow engine has lost, and removing expired data. Every change is
 * audited and safe to repeat.
 */
@NullMarked
package io.quicksizer.workers.operations;

import org.jspecify.annotations.NullMarked;
