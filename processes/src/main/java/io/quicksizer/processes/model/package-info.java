/**
 * Names used in the models as Java types: processes, steps, job types, messages and variables. A test compares every
 * name with the model files.
 */
@NullMarked
package io.quicksizer.processes.model;

import org.jspecify.annotations.NullMarked;
