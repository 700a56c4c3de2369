/** Several brokers, workers and portals behind a proxy, some of which are killed while people work. */
@NullMarked
package io.quicksizer.ops.cluster;

import org.jspecify.annotations.NullMarked;
