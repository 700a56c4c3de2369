/** Pictures of the dashboards, drawn with data from Prometheus without Grafana. */
@NullMarked
package io.quicksizer.ops.dashboards;

import org.jspecify.annotations.NullMarked;
