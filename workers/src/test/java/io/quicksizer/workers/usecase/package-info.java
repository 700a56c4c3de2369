/**
 * The use cases on a database, moved by an engine that is stood in for: it walks the models step by step, hands out the
 * jobs to the table of jobs, and lets a test forge, repeat and lose whatever it likes.
 */
@NullMarked
package io.quicksizer.workers.usecase;

import org.jspecify.annotations.NullMarked;
