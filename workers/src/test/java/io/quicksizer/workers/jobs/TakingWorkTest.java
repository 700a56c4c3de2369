package io.quicksizer.workers.jobs;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import io.quicksizer.processes.job.JobSubscriptions;
import io.quicksizer.workers.recovery.ComparingMarks;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TakingWorkTest {
    private final ComparingMarks comparing = mock(ComparingMarks.class);
    private final JobSubscriptions subscriptions = mock(JobSubscriptions.class);
    private final TakingWork work = new TakingWork(comparing, subscriptions, List.of());

    @AfterEach
    void stop() {
        work.stop();
    }

    @Test
    void jobs_are_activated_once_the_models_are_deployed() {
        work.start();
        verify(subscriptions, timeout(10_000)).start(any());
    }

    @Test
    void an_application_that_stops_while_the_models_are_deployed_activates_no_jobs() throws InterruptedException {
        var ended = new CountDownLatch(1);
        doAnswer(call -> {
                    work.stop();
                    ended.countDown();
                    return null;
                })
                .when(comparing)
                .beat();
        work.start();
        assertThat(ended.await(10, SECONDS)).isTrue();
        verify(subscriptions, timeout(10_000)).stop();
        verify(subscriptions, never()).start(any());
    }
}
