/**
 * The use of Camunda: models, the names that occur in them, and the two interfaces to the engine. Nothing outside this
 * package and its children knows a BPMN id or a class of the Camunda client.
 */
@NullMarked
package io.quicksizer.processes;

import org.jspecify.annotations.NullMarked;
