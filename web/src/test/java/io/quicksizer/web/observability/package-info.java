/** What operators see of the running applications: correlation, metrics, dashboards, alerts. */
@NullMarked
package io.quicksizer.web.observability;

import org.jspecify.annotations.NullMarked;
