/**
 * Child processes of the local stack: starting them detached from the terminal, monitoring, measuring and stopping
 * them, and finding those left over from an earlier run. Independent of the servers that run in them.
 */
@NullMarked
package io.quicksizer.ops.process;

import org.jspecify.annotations.NullMarked;
