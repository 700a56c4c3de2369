/**
 * Startup checks of an application. All violations are reported at once, each with the setting to change; outside the
 * local profile the checks are as strict as in production (ADR 14).
 */
@NullMarked
package io.quicksizer.workers.platform.startup;

import org.jspecify.annotations.NullMarked;
