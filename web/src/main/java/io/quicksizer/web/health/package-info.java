/** Liveness and readiness probes, for load balancers that know the API only. */
@NullMarked
package io.quicksizer.web.health;

import org.jspecify.annotations.NullMarked;
