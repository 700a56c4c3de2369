/** Stopping a node in the order that loses nothing (docs/release.md). */
@NullMarked
package io.quicksizer.workers.platform.shutdown;

import org.jspecify.annotations.NullMarked;
