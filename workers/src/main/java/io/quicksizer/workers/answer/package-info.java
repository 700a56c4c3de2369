/** The result of a use case. Callers have to handle every outcome; nothing that a user can cause is an exception. */
@NullMarked
package io.quicksizer.workers.answer;

import org.jspecify.annotations.NullMarked;
