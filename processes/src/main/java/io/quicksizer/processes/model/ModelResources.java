package io.quicksizer.processes.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The resources deployed to the engine, as class path locations: named one by one, never found by scanning. */
public final class ModelResources {
    public static final String APPROVAL_POLICY = "models/approval-policy.dmn";

    public static final String FEEDBACK_POLICY = "models/feedback-policy.dmn";

    /** The form of a feedback's triage. */
    public static final String TRIAGE_FORM = "triage-feedback";

    /** BPMN id of the user task with that form. */
    public static final String TRIAGE_TASK = "Task_TriageFeedback";

    /** The form with which an engagement is begun in Tasklist. */
    public static final String BEGIN_FORM = "begin-engagement";

    /** BPMN id of the user task with that form. */
    public static final String BEGIN_TASK = "Task_BeginEngagement";

    private ModelResources() {}

    /** Every model, decision and form, in a stable order. */
    public static List<String> all() {
        return Stream.of(processes().stream(), Stream.of(APPROVAL_POLICY, FEEDBACK_POLICY), forms().stream())
                .flatMap(paths -> paths)
                .toList();
    }

    /** The BPMN files. */
    public static List<String> processes() {
        return Arrays.stream(ProcessId.values())
                .map(process -> "models/" + process.id() + ".bpmn")
                .toList();
    }

    /** The form files. */
    public static List<String> forms() {
        return Stream.concat(Arrays.stream(Step.values()).map(Step::formId), Stream.of(BEGIN_FORM, TRIAGE_FORM))
                .map(form -> "forms/" + form + ".form")
                .toList();
    }
}
