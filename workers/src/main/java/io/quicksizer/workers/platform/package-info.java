/**
 * The foundation of both applications: the settings and the checks before they start, secrets, metrics, correlation and
 * the connection to the workflow engine. It knows no capability.
 */
@NullMarked
package io.quicksizer.workers.platform;

import org.jspecify.annotations.NullMarked;
