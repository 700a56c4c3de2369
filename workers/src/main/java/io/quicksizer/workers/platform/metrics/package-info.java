/**
 * Metrics: who may read them, and figures that come from the database. Both applications ask for the same token, the
 * portal in its own filter chain and the workers, which have no other, at
 * {@link io.quicksizer.workers.platform.metrics.MetricsTokenFilter}.
 */
@NullMarked
package io.quicksizer.workers.platform.metrics;

import org.jspecify.annotations.NullMarked;
