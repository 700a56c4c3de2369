/** Code shared by several commands: starting the JVM, and the options of a read-only database connection. */
@NullMarked
package io.quicksizer.ops.command;

import org.jspecify.annotations.NullMarked;
