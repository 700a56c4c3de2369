/**
 * Error tracking: everything logged at level ERROR goes to every sink, grouped by fingerprint. A report contains the
 * exception classes and the place in the code, never the message, which may quote user input.
 */
@NullMarked
package io.quicksizer.workers.platform.errors;

import org.jspecify.annotations.NullMarked;
