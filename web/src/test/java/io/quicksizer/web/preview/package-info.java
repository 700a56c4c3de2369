/**
 * The portal, its workers and an in-memory engine in one process, with the real models and use cases and without other
 * servers: for work on pages, and for browser tests that need no Tasklist.
 */
@NullMarked
package io.quicksizer.web.preview;

import org.jspecify.annotations.NullMarked;
