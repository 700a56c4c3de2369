/** What operators see of the real stack. */
@NullMarked
package io.quicksizer.ops.observability;

import org.jspecify.annotations.NullMarked;
