package io.quicksizer.web.wizard;

import io.quicksizer.processes.model.Step;
import java.util.Set;

/**
 * What one step adds to the wizard's page. Its template is {@code wizard/<step>.ftlh} and finds the content as
 * {@code content}; its fields are named as in the submission, such as {@code lines[0].size}.
 */
public interface StepPage {

    /** Which step. */
    Step step();

    /** The last parts of the names of fields that hold a list, however many values come; none by default. */
    default Set<String> lists() {
        return Set.of();
    }

    /** The last parts of the names of fields that hold true or false; none by default. */
    default Set<String> switches() {
        return Set.of();
    }

    /** The last parts of the names of fields that hold a number, in which a comma may stand; none by default. */
    default Set<String> numbers() {
        return Set.of();
    }

    /** What the template shows. */
    Object content(StepContent shown);
}
