/** The life cycle of an engagement under random sequences of actions, compared with a plain reference model. */
@NullMarked
package io.quicksizer.workers.usecase.lifecycle;

import org.jspecify.annotations.NullMarked;
