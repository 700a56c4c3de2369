/** Correlation, metrics, dashboards and alerts of the running applications, as seen by operators. */
@NullMarked
package io.quicksizer.web.observability;

import org.jspecify.annotations.NullMarked;
