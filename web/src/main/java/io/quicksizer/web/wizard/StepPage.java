package io.quicksizer.web.wizard;

import io.quicksizer.processes.model.Step;

/**
 * The part of the wizard's page of one step. Its template is {@code wizard/<step>.ftlh} and finds the content as
 * {@code content}; its fields are named as in the submission, such as {@code lines[0].size}.
 */
interface StepPage {

    /** Which step. */
    Step step();

    /** The model of the template. */
    Object content(StepContent shown);
}
