package io.quicksizer.workers.wizard.view;

import io.quicksizer.workers.wizard.entry.ContextEntry;

/** The content of the step Context: nothing but its inputs. */
public record ContextView(ContextEntry entry) implements StepView {}
