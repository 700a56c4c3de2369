/** Local stack, end-to-end tests, benchmarks and operations. */
@NullMarked
package io.quicksizer.ops;

import org.jspecify.annotations.NullMarked;
