package io.quicksizer.workers.wizard.view;

import io.quicksizer.workers.wizard.entry.StepEntry;

/** The content of a step. */
public sealed interface StepView permits ContextView, ScopeView, ScenariosView, SizingView, ExpertView, ReviewView {

    /** The content of the inputs: what is stored, and over it what was typed and not accepted. */
    StepEntry entry();
}
