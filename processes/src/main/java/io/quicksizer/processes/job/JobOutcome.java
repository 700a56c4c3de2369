package io.quicksizer.processes.job;

import io.quicksizer.processes.model.JobAnswer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Outcome of a job. */
public sealed interface JobOutcome {

    /**
     * The job is completed.
     *
     * @param variables result variables; a null value is set as null
     */
    record Completed(Map<String, @Nullable Object> variables) implements JobOutcome {
        /** Copies the variables, nulls included. */
        public Completed {
            variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        }
    }

    /** Returns a completion without a result. */
    static JobOutcome completed() {
        return new Completed(Map.of());
    }

    /** Returns a completion with the result of the job type. */
    static JobOutcome completed(JobAnswer answer) {
        return new Completed(answer.variables());
    }
}
