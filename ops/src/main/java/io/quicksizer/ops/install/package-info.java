/**
 * Fetches the servers through Maven and unpacks them once per user, ready to start. Also finds the Java runtimes that
 * fit them.
 */
@NullMarked
package io.quicksizer.ops.install;

import org.jspecify.annotations.NullMarked;
