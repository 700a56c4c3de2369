/**
 * Every setting that an operator may make, as one list: name, form, secret or not, who reads it. The page
 * docs/environment.md is generated from it and from the configuration metadata, and the start checks what was set
 * against it.
 */
@NullMarked
package io.quicksizer.workers.platform.settings;

import org.jspecify.annotations.NullMarked;
