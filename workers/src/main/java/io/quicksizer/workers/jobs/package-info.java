/**
 * Thin handlers between the engine's jobs and the use cases: they read the job, call one service, and convert its
 * result to the form that the model expects. They contain no business rules.
 */
@NullMarked
package io.quicksizer.workers.jobs;

import org.jspecify.annotations.NullMarked;
