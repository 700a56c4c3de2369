package io.quicksizer.workers.engagement.step.view;

import io.quicksizer.workers.engagement.step.entry.ContextEntry;

/** What the step Context shows: nothing but its inputs. */
public record ContextView(ContextEntry entry) implements StepView {}
