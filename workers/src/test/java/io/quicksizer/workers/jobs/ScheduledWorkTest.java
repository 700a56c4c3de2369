package io.quicksizer.workers.jobs;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.quicksizer.processes.job.JobSubscriptions;
import io.quicksizer.workers.recovery.RecoveryStatus;
import org.junit.jupiter.api.Test;

class ScheduledWorkTest {
    private final JobSubscriptions subscriptions = mock();
    private final RecoveryStatus recovery = mock();
    private final ScheduledWork work =
            new ScheduledWork(mock(), mock(), mock(), subscriptions, recovery, mock(), mock(), mock(), mock());

    @Test
    void workers_whose_models_are_refused_do_not_report_that_they_are_alive() {
        work.reportAlive();
        verifyNoInteractions(recovery);
    }

    @Test
    void workers_that_process_jobs_do() {
        when(subscriptions.running()).thenReturn(true);
        work.reportAlive();
        verify(recovery).workersSeen();
    }
}
