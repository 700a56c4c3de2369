package io.quicksizer.workers.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Figures for metrics that are read from the database on a separate thread: every 15 seconds from the first scrape on,
 * independently of the scrape interval. A scrape triggers a reading of what is due and waits for it for at most half a
 * second; a database that is down or hangs blocks that thread, never the scrape.
 */
@Component
public class DatabaseFigures implements MeterBinder, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseFigures.class);
    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final double NANOS = 1e9;

    private final List<DatabaseFigure<?>> figures = new CopyOnWriteArrayList<>();
    private final Executor reading;
    private final LongSupplier nanoTime;
    private final Timer timer;
    private final Runnable stop;
    private final AtomicBoolean scraped = new AtomicBoolean();
    private @Nullable FutureTask<?> round;
    private volatile @Nullable Long answeredAt;

    @Autowired
    DatabaseFigures() {
        this(Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("database-figures").factory()));
    }

    private DatabaseFigures(ScheduledExecutorService reading) {
        this(
                reading,
                System::nanoTime,
                (pause, task) ->
                        reading.scheduleWithFixedDelay(task, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS),
                reading::shutdownNow);
    }

    DatabaseFigures(Executor reading, LongSupplier nanoTime, Timer timer, Runnable stop) {
        this.reading = reading;
        this.nanoTime = nanoTime;
        this.timer = timer;
        this.stop = stop;
    }

    /** Scheduler of a task with a fixed delay, which is also the initial delay. */
    interface Timer {
        void every(Duration pause, Runnable task);
    }

    /** Returns an instance that reads figures on the calling thread. */
    public static DatabaseFigures readByTheCaller() {
        return new DatabaseFigures(Runnable::run, System::nanoTime, (pause, task) -> {}, () -> {});
    }

    /**
     * Adds a figure.
     *
     * @param fresh how long a value is used before it is read again
     * @param source reads the value; may throw data access exceptions
     * @return the figure, which is not read before the first refresh
     */
    public <T> DatabaseFigure<T> figure(Duration fresh, Supplier<T> source) {
        DatabaseFigure<T> figure = new DatabaseFigure<>(this, fresh, source);
        figures.add(figure);
        return figure;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("quicksizer.figures.broken", this, DatabaseFigures::broken)
                .description("figures that could not be read although the database answered")
                .register(registry);
        Gauge.builder("quicksizer.figures.age.seconds", this, DatabaseFigures::age)
                .description("seconds since figures were last read from the database")
                .register(registry);
    }

    long now() {
        return nanoTime.getAsLong();
    }

    /** Reads what is due, unless a reading is in progress. Only the caller that started a reading waits for it. */
    void refresh() {
        if (scraped.compareAndSet(false, true)) {
            timer.every(PAUSE, this::begin);
        }
        begin().ifPresent(DatabaseFigures::await);
    }

    private Optional<FutureTask<?>> begin() {
        FutureTask<?> begun;
        synchronized (this) {
            List<DatabaseFigure<?>> due =
                    figures.stream().filter(figure -> figure.isDue(now())).toList();
            if (due.isEmpty() || round != null && !round.isDone()) {
                return Optional.empty();
            }
            begun = new FutureTask<>(() -> read(due), null);
            round = begun;
        }
        reading.execute(begun);
        return Optional.of(begun);
    }

    private static void await(FutureTask<?> begun) {
        try {
            begun.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            LOG.debug("Reading figures from the database takes long; not waiting for it");
        } catch (ExecutionException broken) {
            LOG.warn("Could not read figures from the database", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Skips the remaining figures once there is no connection, so that it does not run into a timeout for each. */
    private void read(List<DatabaseFigure<?>> due) {
        boolean reachable = true;
        boolean answered = false;
        for (DatabaseFigure<?> figure : due) {
            reachable = reachable && read(figure);
            if (!reachable) {
                figure.missed();
            }
            answered = answered || reachable && !figure.isBroken();
        }
        if (reachable && answered) {
            answeredAt = now();
        }
    }

    private static boolean read(DatabaseFigure<?> figure) {
        try {
            figure.read();
            return true;
        } catch (DataAccessResourceFailureException | TransactionException away) {
            LOG.debug("The database is unavailable; no figures were read", away);
            return false;
        } catch (RuntimeException broken) {
            LOG.warn("Could not read a figure from the database", broken);
            figure.failed();
            return true;
        }
    }

    private double broken() {
        refresh();
        return figures.stream().filter(DatabaseFigure::isBroken).count();
    }

    private double age() {
        refresh();
        Long answered = answeredAt;
        return answered == null ? Double.NaN : (now() - answered) / NANOS;
    }

    @Override
    public void destroy() {
        stop.run();
    }
}
