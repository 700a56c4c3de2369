/**
 * Jobs of the engine: handlers by job type, and how results and failures are reported. Handlers use plain records,
 * never the Camunda client.
 */
@NullMarked
package io.quicksizer.processes.job;

import org.jspecify.annotations.NullMarked;
