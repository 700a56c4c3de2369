/**
 * Integration of Camunda: models, the names used in them, and the interfaces to the engine. Nothing outside this
 * package and its sub-packages uses a BPMN id or a class of the Camunda client.
 */
@NullMarked
package io.quicksizer.processes;

import org.jspecify.annotations.NullMarked;
