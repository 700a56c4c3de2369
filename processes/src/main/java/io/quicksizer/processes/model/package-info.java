/**
 * The vocabulary of the models as Java types: processes, steps, job types, messages, and the variables that travel with
 * them. A test compares every name here with the model files.
 */
@NullMarked
package io.quicksizer.processes.model;

import org.jspecify.annotations.NullMarked;
