/**
 * List of every setting for operators: name, format, whether it is secret, and which application reads it. The page
 * docs/environment.md is generated from it and from the configuration metadata, and the settings are validated against
 * it at startup.
 */
@NullMarked
package io.quicksizer.workers.platform.settings;

import org.jspecify.annotations.NullMarked;
