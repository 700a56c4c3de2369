package io.quicksizer.processes.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Result of a job, as variables that the model expects. */
public interface JobAnswer {
    /** Returns variable names and values; a null value is set as null. */
    Map<String, @Nullable Object> variables();
}
