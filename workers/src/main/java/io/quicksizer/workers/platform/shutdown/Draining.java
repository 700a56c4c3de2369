package io.quicksizer.workers.platform.shutdown;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lifecycle bean that keeps a node serving requests for a while after its readiness was switched off, which is the
 * first step of a shutdown. In the same phase, the last to start and the first to stop, job streams and the outbox are
 * closed; the server stops a phase later.
 */
@Component
@EnableConfigurationProperties(ShutdownSettings.class)
class Draining implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Draining.class);

    private final Duration drain;
    private volatile boolean running;

    Draining(ShutdownSettings settings) {
        this.drain = settings.drain();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public void stop(Runnable stopped) {
        stop();
        if (drain.isZero()) {
            stopped.run();
            return;
        }
        LOG.info("Stopping; requests are served for another {}", drain);
        CompletableFuture.delayedExecutor(drain.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                .execute(stopped);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
