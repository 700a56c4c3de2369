/**
 * The use cases on a database with a fake engine, which walks the models step by step, passes jobs to the job handlers,
 * and lets a test forge, repeat and lose jobs and messages.
 */
@NullMarked
package io.quicksizer.workers.usecase;

import org.jspecify.annotations.NullMarked;
