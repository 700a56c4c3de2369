/** How far the engine's search lags behind the engine: the figures of docs/local-stack.md are taken here. */
@NullMarked
package io.quicksizer.ops.search;

import org.jspecify.annotations.NullMarked;
