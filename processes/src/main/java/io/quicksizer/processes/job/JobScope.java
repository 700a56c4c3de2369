package io.quicksizer.processes.job;

/** Wraps the handling of each job, so that logs and traces made by a handler know for whom it works. */
@FunctionalInterface
public interface JobScope {

    /** Enters the scope of a job on the handler's thread. */
    Open enter(Job job);

    /** A scope that was entered; closed on the same thread when the handler is done. */
    interface Open extends AutoCloseable {
        @Override
        void close();
    }

    /** A scope inside this one. */
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
