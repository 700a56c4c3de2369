/**
 * Child processes of the local stack: starting them apart from the terminal, watching, measuring and ending them, and
 * finding what an earlier run left behind. Knows nothing of the servers that run in them.
 */
@NullMarked
package io.quicksizer.ops.process;

import org.jspecify.annotations.NullMarked;
