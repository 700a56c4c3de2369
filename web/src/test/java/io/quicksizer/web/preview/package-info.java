/**
 * The portal, its workers and an engine in memory in one process: the real models and use cases without the servers
 * around them. For looking at pages and for browser tests that need no Tasklist.
 */
@NullMarked
package io.quicksizer.web.preview;

import org.jspecify.annotations.NullMarked;
