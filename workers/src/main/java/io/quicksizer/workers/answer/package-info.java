/**
 * What a use case answers. Whoever calls one has to look at every way it can end; nothing that a user can cause is an
 * exception.
 */
@NullMarked
package io.quicksizer.workers.answer;

import org.jspecify.annotations.NullMarked;
