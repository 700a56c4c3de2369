package io.quicksizer.processes.model;

import java.util.Optional;

/** Names of the models' elements, as shown in the diagrams. */
public final class ElementLabel {
    private static final String UNKNOWN = "an element of another version";

    private ElementLabel() {}

    /** Returns the name of an element; a placeholder if this version of the models does not have it. */
    public static String of(ProcessId process, String elementId) {
        return find(process, elementId).orElse(UNKNOWN);
    }

    /** Returns the name of an element; empty if it has none or this version of the models does not have it. */
    public static Optional<String> find(ProcessId process, String elementId) {
        return Optional.ofNullable(ModelReader.elements(process).labels().get(elementId));
    }

    /** Returns the name of an element as {@link #of(ProcessId, String)} does, by the BPMN process id. */
    public static String of(String processId, String elementId) {
        Optional<ProcessId> process = ProcessId.of(processId);
        return process.isPresent() ? of(process.get(), elementId) : UNKNOWN;
    }
}
