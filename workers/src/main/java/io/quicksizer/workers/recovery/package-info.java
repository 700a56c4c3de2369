/**
 * Detection of database and workflow engine having diverged, because one of them was restored from a backup, emptied or
 * replaced. Both hold the same counter (beat), the engine in a marker; the one that is behind has lost data.
 */
@NullMarked
package io.quicksizer.workers.recovery;

import org.jspecify.annotations.NullMarked;
