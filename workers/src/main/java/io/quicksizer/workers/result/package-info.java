/** The result of a use case. Callers look at every possible result; nothing that a user can cause is an exception. */
@NullMarked
package io.quicksizer.workers.result;

import org.jspecify.annotations.NullMarked;
