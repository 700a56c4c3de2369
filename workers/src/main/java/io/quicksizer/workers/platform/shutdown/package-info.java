/** Graceful shutdown of a node, in an order that loses no work (docs/release.md). */
@NullMarked
package io.quicksizer.workers.platform.shutdown;

import org.jspecify.annotations.NullMarked;
