/**
 * Thin handlers between the engine's jobs and the use cases: they read the job, call one service, and put its answer in
 * the form that the model expects. No rule lives here.
 */
@NullMarked
package io.quicksizer.workers.jobs;

import org.jspecify.annotations.NullMarked;
