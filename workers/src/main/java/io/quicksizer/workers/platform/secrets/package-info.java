/**
 * Secrets that change while the application runs. They are read again from their files, so that a rotation needs no
 * restart (docs/rotation.md).
 */
@NullMarked
package io.quicksizer.workers.platform.secrets;

import org.jspecify.annotations.NullMarked;
