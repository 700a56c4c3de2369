/** Pictures of the dashboards, drawn from a real Prometheus without Grafana. */
@NullMarked
package io.quicksizer.ops.dashboards;

import org.jspecify.annotations.NullMarked;
