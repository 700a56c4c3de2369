/**
 * Work that the engine hands out: who answers which job type, and how an answer or a failure goes back. Handlers see
 * plain records and never the Camunda client.
 */
@NullMarked
package io.quicksizer.processes.job;

import org.jspecify.annotations.NullMarked;
