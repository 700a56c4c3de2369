/** The portal as its callers meet it: over HTTP, on a real database. */
@NullMarked
package io.quicksizer.web;

import org.jspecify.annotations.NullMarked;
