/**
 * What administrators do when something is stuck: see it, retry it, send it again, restart an engagement at a step, or
 * rebuild what the workflow engine has lost. Whatever changes something is audited and safe to repeat.
 */
@NullMarked
package io.quicksizer.workers.operations;

import org.jspecify.annotations.NullMarked;
