/**
 * Error tracking: what is logged as an error goes to every sink, grouped by fingerprint. A report names the kind of the
 * error and the place in the code, never its message, which may quote what somebody entered.
 */
@NullMarked
package io.quicksizer.workers.platform.errors;

import org.jspecify.annotations.NullMarked;
