/** Migration of running instances after a release, on the real engine. */
@NullMarked
package io.quicksizer.ops.migration;

import org.jspecify.annotations.NullMarked;
