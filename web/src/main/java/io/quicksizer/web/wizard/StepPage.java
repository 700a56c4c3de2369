package io.quicksizer.web.wizard;

import io.quicksizer.processes.model.Step;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of the wizard's page that is specific to a step. Its template is {@code wizard/<step>.ftlh} and finds the
 * content as {@code content}; its fields are named as in the submission, such as {@code lines[0].size}.
 */
interface StepPage {

    Step step();

    /** Returns the terms of the glossary that the page explains beside its help. */
    List<String> terms();

    /** Returns the model of the template. */
    Object content(StepContent shown);

    /** Completes the sent fields where the page itself knows what was meant; names of its own begin with "_". */
    default void complete(Map<String, List<String>> fields) {}

    /** Returns the model of the step's own figures, which follow the typing; null if it has none. */
    default @Nullable Object figures(StepContent shown) {
        return null;
    }
}
