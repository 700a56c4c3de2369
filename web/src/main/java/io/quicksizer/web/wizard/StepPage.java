package io.quicksizer.web.wizard;

import io.quicksizer.processes.model.Step;

/**
 * What one step adds to the wizard's page. Its template is {@code wizard/<step>.ftlh} and finds the content as
 * {@code content}; its fields are named as in the submission, such as {@code lines[0].size}.
 */
interface StepPage {

    /** Which step. */
    Step step();

    /** What the template shows. */
    Object content(StepContent shown);
}
