package io.quicksizer.web.wizard;

import io.quicksizer.processes.model.Step;
import java.util.List;

/**
 * The part of the wizard's page of one step. Its template is {@code wizard/<step>.ftlh} and finds the content as
 * {@code content}; its fields are named as in the submission, such as {@code lines[0].size}.
 */
interface StepPage {

    Step step();

    /** Terms of the glossary that the page explains beside its help. */
    List<String> terms();

    /** The model of the template. */
    Object content(StepContent shown);
}
