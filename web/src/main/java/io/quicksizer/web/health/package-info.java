/** Returns whether the portal lives and is ready, for load balancers that know the API only. */
@NullMarked
package io.quicksizer.web.health;

import org.jspecify.annotations.NullMarked;
