/** Logs without secrets and addresses of people, whatever is written to them. */
@NullMarked
package io.quicksizer.workers.platform.logging;

import org.jspecify.annotations.NullMarked;
