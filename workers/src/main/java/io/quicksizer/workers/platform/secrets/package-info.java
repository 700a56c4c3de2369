/**
 * Secrets that may change at run time. They are read from their files again, so that a rotation needs no restart
 * (docs/rotation.md).
 */
@NullMarked
package io.quicksizer.workers.platform.secrets;

import org.jspecify.annotations.NullMarked;
