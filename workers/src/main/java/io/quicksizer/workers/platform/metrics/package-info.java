/**
 * Metrics: who may read them, and figures that come from the database. Both applications require the same token: the
 * portal in its own filter chain, the workers, which have no other, in
 * {@link io.quicksizer.workers.platform.metrics.MetricsTokenFilter}.
 */
@NullMarked
package io.quicksizer.workers.platform.metrics;

import org.jspecify.annotations.NullMarked;
