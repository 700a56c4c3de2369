/** Pictures of the dashboards, drawn from a real Prometheus where no Grafana is at hand. */
@NullMarked
package io.quicksizer.ops.dashboards;

import org.jspecify.annotations.NullMarked;
