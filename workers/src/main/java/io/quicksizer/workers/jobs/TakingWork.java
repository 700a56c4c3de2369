package io.quicksizer.workers.jobs;

import io.quicksizer.processes.engine.EngineUnavailable;
import io.quicksizer.processes.job.JobHandler;
import io.quicksizer.processes.job.JobSubscriptions;
import io.quicksizer.workers.recovery.ComparingMarks;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Lifecycle of the job subscriptions: deploys the models and then processes jobs while the application runs. The
 * workers may start before the engine: the deployment is retried until it succeeds, and until then the application is
 * not ready.
 */
@Component("taking-work")
class TakingWork implements SmartLifecycle, HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(TakingWork.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofSeconds(15);

    private final ComparingMarks comparing;
    private final JobSubscriptions subscriptions;
    private final List<JobHandler> handlers;
    private final ScheduledExecutorService starter = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("taking-work").factory());
    private volatile boolean running;

    TakingWork(ComparingMarks comparing, JobSubscriptions subscriptions, List<JobHandler> handlers) {
        this.comparing = comparing;
        this.subscriptions = subscriptions;
        this.handlers = List.copyOf(handlers);
    }

    @Override
    public void start() {
        running = true;
        starter.execute(this::deployThenSubscribe);
    }

    private void deployThenSubscribe() {
        if (!running) {
            return;
        }
        try {
            comparing.beat();
            subscribe();
        } catch (EngineUnavailable | DataAccessException | TransactionException notYet) {
            LOG.info("Waiting for the workflow engine and the database: {}", notYet.getMessage());
            again(PAUSE);
        } catch (RuntimeException refused) {
            LOG.error("Could not start the job workers; retrying in {}", PAUSE_AFTER_REFUSAL, refused);
            again(PAUSE_AFTER_REFUSAL);
        }
    }

    /** Subscribes unless the application has begun to stop, which may happen while the models are deployed. */
    private synchronized void subscribe() {
        if (running) {
            subscriptions.start(handlers);
        }
    }

    private void again(Duration pause) {
        if (running) {
            starter.schedule(this::deployThenSubscribe, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void stop() {
        synchronized (this) {
            running = false;
        }
        starter.shutdownNow();
        subscriptions.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public Health health() {
        return subscriptions.running()
                ? Health.up().withDetail("handlers", handlers.size()).build()
                : Health.down().withDetail("waiting for", "the workflow engine").build();
    }
}
