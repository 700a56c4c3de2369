package io.quicksizer.processes.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer of a job to the process, as variables that its model expects. */
public interface JobAnswer {
    /** Variable names and values; a null value is set as null. */
    Map<String, @Nullable Object> variables();
}
