/**
 * Commands and questions to the workflow engine, behind one interface. Failures come as two kinds: worth repeating, or
 * final.
 */
@NullMarked
package io.quicksizer.processes.engine;

import org.jspecify.annotations.NullMarked;
