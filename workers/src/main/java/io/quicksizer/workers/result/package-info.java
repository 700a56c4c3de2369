/** Results of use cases. Callers handle every possible result; nothing that a user can cause is an exception. */
@NullMarked
package io.quicksizer.workers.result;

import org.jspecify.annotations.NullMarked;
