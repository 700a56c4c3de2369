/**
 * What must hold before an application starts. Everything that does not is told at once, with what to set; without the
 * local profile an application is as strict as in production (ADR 14).
 */
@NullMarked
package io.quicksizer.workers.platform.startup;

import org.jspecify.annotations.NullMarked;
