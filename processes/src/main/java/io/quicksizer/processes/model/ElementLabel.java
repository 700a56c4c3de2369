package io.quicksizer.processes.model;

import java.util.Optional;

/** The names of the elements of the models, as people read them in the diagrams. */
public final class ElementLabel {
    private static final String UNKNOWN = "an element of another version";

    private ElementLabel() {}

    /** The name of an element; words that say so when this version of the models does not have it. */
    public static String of(ProcessId process, String elementId) {
        return find(process, elementId).orElse(UNKNOWN);
    }

    /** The name of an element; empty when this version of the models does not have it, or without a name. */
    public static Optional<String> find(ProcessId process, String elementId) {
        return Optional.ofNullable(ModelReader.elements(process).labels().get(elementId));
    }

    /** As {@link #of(ProcessId, String)}, for a process id as the engine spells it. */
    public static String of(String processId, String elementId) {
        Optional<ProcessId> process = ProcessId.of(processId);
        return process.isPresent() ? of(process.get(), elementId) : UNKNOWN;
    }
}
