/**
 * The connection to Camunda: the only package that imports its client. It implements the commands and the source of
 * work, and turns the client's failures into ours.
 */
@NullMarked
package io.quicksizer.processes.connection;

import org.jspecify.annotations.NullMarked;
