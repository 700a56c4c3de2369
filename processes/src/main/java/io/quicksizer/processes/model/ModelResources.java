package io.quicksizer.processes.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Class path locations of the resources deployed to the engine: listed explicitly, never scanned. */
public final class ModelResources {
    public static final String APPROVAL_POLICY = "models/approval-policy.dmn";

    public static final String FEEDBACK_POLICY = "models/feedback-policy.dmn";

    /** Form of the triage of a feedback. */
    public static final String TRIAGE_FORM = "triage-feedback";

    /** BPMN id of the user task with that form. */
    public static final String TRIAGE_TASK = "Task_TriageFeedback";

    /** Form for beginning an engagement in Tasklist. */
    public static final String BEGIN_FORM = "begin-engagement";

    /** BPMN id of the user task with that form. */
    public static final String BEGIN_TASK = "Task_BeginEngagement";

    private ModelResources() {}

    /** Returns all models, decisions and forms, in a stable order. */
    public static List<String> all() {
        return Stream.of(processes().stream(), Stream.of(APPROVAL_POLICY, FEEDBACK_POLICY), forms().stream())
                .flatMap(paths -> paths)
                .toList();
    }

    /** Returns the BPMN files. */
    public static List<String> processes() {
        return Arrays.stream(ProcessId.values())
                .map(process -> "models/" + process.id() + ".bpmn")
                .toList();
    }

    /** Returns the form files. */
    public static List<String> forms() {
        return Stream.concat(Arrays.stream(Step.values()).map(Step::formId), Stream.of(BEGIN_FORM, TRIAGE_FORM))
                .map(form -> "forms/" + form + ".form")
                .toList();
    }
}
