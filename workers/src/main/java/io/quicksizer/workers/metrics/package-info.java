/**
 * Who may read the metrics. Both applications ask for the same token, the portal in its own filter chain and the
 * workers, which have no other, at {@link io.quicksizer.workers.metrics.MetricsDoor}.
 */
@NullMarked
package io.quicksizer.workers.metrics;

import org.jspecify.annotations.NullMarked;
