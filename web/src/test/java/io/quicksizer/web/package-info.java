/** The portal as seen by its callers: over HTTP, on a real database. */
@NullMarked
package io.quicksizer.web;

import org.jspecify.annotations.NullMarked;
