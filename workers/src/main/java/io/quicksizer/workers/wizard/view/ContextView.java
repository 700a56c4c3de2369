package io.quicksizer.workers.wizard.view;

import io.quicksizer.workers.wizard.entry.ContextEntry;

/** What the step Context shows: nothing but its inputs. */
public record ContextView(ContextEntry entry) implements StepView {}
