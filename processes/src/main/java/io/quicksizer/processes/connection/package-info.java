/**
 * The connection to Camunda: the only package that imports its client. It implements commands, queries and job
 * subscriptions, and translates the client's exceptions.
 */
@NullMarked
package io.quicksizer.processes.connection;

import org.jspecify.annotations.NullMarked;
