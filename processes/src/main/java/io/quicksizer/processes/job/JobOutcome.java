package io.quicksizer.processes.job;

import io.quicksizer.processes.model.JobAnswer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The outcome of a job. */
public sealed interface JobOutcome {

    /**
     * The work is done.
     *
     * @param variables what the process learns; a null value is set as null
     */
    record Completed(Map<String, @Nullable Object> variables) implements JobOutcome {
        /** Copies the variables, nulls included. */
        public Completed {
            variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        }
    }

    /** Done, without a result. */
    static JobOutcome completed() {
        return new Completed(Map.of());
    }

    /** Done, with the answer that the job type asks for. */
    static JobOutcome completed(JobAnswer answer) {
        return new Completed(answer.variables());
    }
}
