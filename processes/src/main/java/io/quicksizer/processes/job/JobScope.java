package io.quicksizer.processes.job;

/** Scope around the handling of each job, which provides context for the logs and traces of the handler. */
@FunctionalInterface
public interface JobScope {

    /** Enters the scope of a job on the handler's thread. */
    Open enter(Job job);

    /** An entered scope; closed on the same thread after handling. */
    interface Open extends AutoCloseable {
        @Override
        void close();
    }

    /** Returns a scope that nests another one inside this one. */
    default JobScope and(JobScope inner) {
        return job -> {
            Open outerOpen = enter(job);
            Open innerOpen = inner.enter(job);
            return () -> {
                try (outerOpen) {
                    innerOpen.close();
                }
            };
        };
    }
}
