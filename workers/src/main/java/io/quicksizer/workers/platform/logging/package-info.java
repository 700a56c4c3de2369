/** Masking of secrets and email addresses in logs. */
@NullMarked
package io.quicksizer.workers.platform.logging;

import org.jspecify.annotations.NullMarked;
