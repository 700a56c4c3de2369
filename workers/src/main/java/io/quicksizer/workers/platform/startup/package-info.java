/**
 * Checks before an application starts. All violations are reported at once, with the setting to change; without the
 * local profile an application is as strict as in production (ADR 14).
 */
@NullMarked
package io.quicksizer.workers.platform.startup;

import org.jspecify.annotations.NullMarked;
