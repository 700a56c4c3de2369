/**
 * Foundation of both applications: settings, startup checks, secrets, metrics, correlation and the connection to the
 * workflow engine. It does not depend on any capability.
 */
@NullMarked
package io.quicksizer.workers.platform;

import org.jspecify.annotations.NullMarked;
