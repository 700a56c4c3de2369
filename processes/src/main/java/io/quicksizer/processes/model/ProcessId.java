package io.quicksizer.processes.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Executable processes. */
public enum ProcessId {
    /** Wizard of one engagement, from the first step to the proposal. */
    SIZING_ENGAGEMENT("sizing-engagement", ""),
    /** The sign-off of one frozen revision. */
    SIZING_APPROVAL("sizing-approval", "Task_Approval"),
    /** The documents of one approved revision. */
    SIZING_EXPORT("sizing-export", "Task_Export"),
    /** The triage of one feedback. */
    FEEDBACK_TRIAGE("feedback-triage", "");

    private final String id;
    private final String callElementId;

    ProcessId(String id, String callElementId) {
        this.id = id;
        this.callElementId = callElementId;
    }

    /** Returns the BPMN process id. */
    public String id() {
        return id;
    }

    /**
     * Returns the BPMN ids of boundary and event sub-process start events with subscriptions, which a migration has to
     * map as well.
     */
    public List<String> listeningEvents() {
        return switch (this) {
            case SIZING_ENGAGEMENT ->
                List.of(
                        "Event_WithdrawnByPlanner",
                        "Event_CancelledByAdmin",
                        "Event_ContextEnteredElsewhere",
                        "Event_ScopeEnteredElsewhere",
                        "Event_ScenariosEnteredElsewhere",
                        "Event_SizingEnteredElsewhere",
                        "Event_ServicesEnteredElsewhere",
                        "Event_ReviewEnteredElsewhere");
            case SIZING_APPROVAL ->
                List.of("Event_DecisionEnteredElsewhere", "Event_ReminderDue", "Event_TimeLimitPassed");
            case SIZING_EXPORT -> List.of();
            case FEEDBACK_TRIAGE ->
                List.of("Event_TriageEnteredElsewhere", "Event_TriageReminderDue", "Event_TriageLimitPassed");
        };
    }

    /** Returns the process called by this element of the engagement's process; empty if it is not a call activity. */
    public static Optional<ProcessId> calledBy(String elementId) {
        return Arrays.stream(values())
                .filter(process -> !process.callElementId.isEmpty() && process.callElementId.equals(elementId))
                .findFirst();
    }

    /** Returns whether the element is at the top level of the process, outside any sub-process. */
    public boolean hasAtTheTop(String elementId) {
        return ModelReader.elements(this).atTheTop().contains(elementId);
    }

    /** Returns the process with this BPMN id; empty if it is not one of ours. */
    public static Optional<ProcessId> of(String id) {
        return Arrays.stream(values()).filter(process -> process.id.equals(id)).findFirst();
    }
}
