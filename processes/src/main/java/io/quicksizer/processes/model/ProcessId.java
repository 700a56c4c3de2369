package io.quicksizer.processes.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The executable processes. */
public enum ProcessId {
    /** The wizard of one engagement, from the first step to the proposal. */
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

    /** The BPMN process id. */
    public String id() {
        return id;
    }

    /** BPMN ids of the events that listen while something else is active: a migration takes them along. */
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

    /** The process that this element of the engagement's process calls, or empty when it calls none. */
    public static Optional<ProcessId> calledBy(String elementId) {
        return Arrays.stream(values())
                .filter(process -> !process.callElementId.isEmpty() && process.callElementId.equals(elementId))
                .findFirst();
    }

    /** Returns whether the element belongs to the process itself and to no sub-process of it. */
    public boolean hasAtTheTop(String elementId) {
        return ModelReader.elements(this).atTheTop().contains(elementId);
    }

    /** The process with this BPMN id, or empty when it is none of ours. */
    public static Optional<ProcessId> of(String id) {
        return Arrays.stream(values()).filter(process -> process.id.equals(id)).findFirst();
    }
}
