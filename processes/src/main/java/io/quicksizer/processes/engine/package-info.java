/**
 * Commands and queries of the workflow engine, behind one interface. Exceptions distinguish retryable from final
 * failures.
 */
@NullMarked
package io.quicksizer.processes.engine;

import org.jspecify.annotations.NullMarked;
