/** The parts that several commands share: the start of their JVM, and the options of a database that is only read. */
@NullMarked
package io.quicksizer.ops.command;

import org.jspecify.annotations.NullMarked;
