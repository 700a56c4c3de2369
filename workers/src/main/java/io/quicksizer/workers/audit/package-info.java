/** The audit log as use cases write it: what was done and what was refused. */
@NullMarked
package io.quicksizer.workers.audit;

import org.jspecify.annotations.NullMarked;
