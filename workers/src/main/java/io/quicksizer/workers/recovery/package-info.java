/**
 * Detection that database and workflow engine have diverged, because one of them was restored from a backup, emptied or
 * replaced. Both store the same counter (beat), the engine in a marker; the one with the lower value has lost data.
 */
@NullMarked
package io.quicksizer.workers.recovery;

import org.jspecify.annotations.NullMarked;
