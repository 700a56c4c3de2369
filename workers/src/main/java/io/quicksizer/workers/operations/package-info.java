/**
 * Support of operators: finding what does not move on, retrying, sending again, restarting an engagement at a step,
 * rebuilding what the workflow engine has lost, and the removal of data that has been kept long enough. Whatever
 * changes something is audited and safe to repeat.
 */
@NullMarked
package io.quicksizer.workers.operations;

import org.jspecify.annotations.NullMarked;
