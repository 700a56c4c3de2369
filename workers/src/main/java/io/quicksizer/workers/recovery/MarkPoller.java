package io.quicksizer.workers.recovery;

import io.quicksizer.processes.engine.EngineUnavailable;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Scheduled comparison every ten seconds while the application runs. Every node schedules it; a lease decides which
 * node compares.
 */
@Component
@ConditionalOnProperty(name = "quicksizer.outbox.dispatch", havingValue = "true", matchIfMissing = true)
class MarkPoller implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MarkPoller.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final ComparingMarks comparing;
    private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("engine-marker").factory());
    private volatile boolean running;

    MarkPoller(ComparingMarks comparing) {
        this.comparing = comparing;
    }

    @Override
    public void start() {
        running = true;
        poller.scheduleWithFixedDelay(this::beat, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void beat() {
        try {
            comparing.beat();
        } catch (EngineUnavailable away) {
            LOG.debug("Could not compare the marker of the workflow engine: {}", away.getMessage());
        } catch (RuntimeException refused) {
            LOG.warn("Could not compare the marker of the workflow engine: {}", refused.getMessage());
        }
    }

    @Override
    public void stop() {
        running = false;
        poller.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
