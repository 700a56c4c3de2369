package io.quicksizer.workers.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class DatabaseFiguresTest {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final AtomicLong nanos = new AtomicLong();
    private final List<Runnable> timed = new ArrayList<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final DatabaseFigures figures =
            new DatabaseFigures(Runnable::run, nanos::get, (pause, task) -> timed.add(task), () -> {});
    private final DatabaseFigures inTheBackground =
            new DatabaseFigures(thread, nanos::get, (pause, task) -> timed.add(task), thread::shutdownNow);
    private final AtomicInteger readings = new AtomicInteger();

    @AfterEach
    void stop() {
        inTheBackground.destroy();
    }

    @Test
    void a_figure_is_read_when_it_is_asked_for_and_again_when_it_is_no_longer_fresh() {
        DatabaseFigure<Integer> figure = figures.figure(FRESH, readings::incrementAndGet);
        assertThat(readings).hasValue(0);
        assertThat(figure.latest()).contains(1);
        pass(FRESH.minusNanos(1));
        assertThat(figure.latest()).contains(1);
        pass(Duration.ofNanos(1));
        assertThat(figure.latest()).contains(2);
    }

    @Test
    void figures_are_read_by_a_timer_from_the_first_scrape_on() {
        DatabaseFigure<Integer> figure = figures.figure(FRESH, readings::incrementAndGet);
        assertThat(timed).isEmpty();
        assertThat(figure.latest()).contains(1);
        assertThat(timed).hasSize(1);
        pass(Duration.ofSeconds(15));
        timed.getFirst().run();
        assertThat(readings).hasValue(2);
        assertThat(figure.latest()).contains(2);
        assertThat(timed).hasSize(1);
    }

    @Test
    void without_a_database_every_figure_is_not_a_number_and_only_the_first_waits_for_a_connection() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        figures.bindTo(registry);
        List<DatabaseFigure<Integer>> many = new ArrayList<>();
        for (int number = 0; number < 13; number++) {
            many.add(figures.figure(FRESH, away()));
            many.getLast().gauge(registry, "figure" + number, "a figure", Integer::doubleValue);
        }
        assertThat(registry.get("figure0").gauge().value()).isNaN();
        assertThat(registry.get("figure12").gauge().value()).isNaN();
        assertThat(registry.get("quicksizer.figures.age.seconds").gauge().value())
                .isNaN();
        assertThat(readings).hasValue(1);
    }

    @Test
    void the_age_of_the_figures_grows_while_the_database_is_away() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        figures.bindTo(registry);
        Supplier<Integer> once = () -> {
            if (readings.incrementAndGet() > 1) {
                throw new DataAccessResourceFailureException("away");
            }
            return 7;
        };
        DatabaseFigure<Integer> figure = figures.figure(FRESH, once);
        assertThat(figure.latest()).contains(7);
        pass(FRESH);
        assertThat(figure.latest()).isEmpty();
        assertThat(registry.get("quicksizer.figures.age.seconds").gauge().value())
                .isEqualTo(FRESH.toSeconds());
    }

    @Test
    void a_figure_that_is_broken_leaves_the_others_alone() {
        DatabaseFigure<Integer> broken = figures.figure(FRESH, () -> {
            throw new IllegalStateException("no such column");
        });
        DatabaseFigure<Integer> other = figures.figure(FRESH, () -> 5);
        assertThat(broken.latest()).isEmpty();
        assertThat(other.latest()).contains(5);
    }

    @Test
    void broken_figures_are_counted_until_they_can_be_read_and_renew_no_age() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        figures.bindTo(registry);
        figures.figure(FRESH, () -> {
            if (readings.incrementAndGet() < 3) {
                throw new IllegalStateException("no such column");
            }
            return 1;
        });
        assertThat(registry.get("quicksizer.figures.broken").gauge().value()).isEqualTo(1);
        assertThat(registry.get("quicksizer.figures.age.seconds").gauge().value())
                .isNaN();
        pass(FRESH);
        assertThat(registry.get("quicksizer.figures.broken").gauge().value()).isEqualTo(1);
        pass(FRESH);
        assertThat(registry.get("quicksizer.figures.broken").gauge().value()).isZero();
        assertThat(registry.get("quicksizer.figures.age.seconds").gauge().value())
                .isZero();
    }

    @Test
    void a_frozen_database_holds_one_thread_and_a_scrape_for_a_moment_and_old_values_go() {
        CountDownLatch thawed = new CountDownLatch(1);
        DatabaseFigure<Integer> frozen = inTheBackground.figure(FRESH, () -> {
            int reading = readings.incrementAndGet();
            awaitUninterrupted(reading == 2 ? thawed : new CountDownLatch(0));
            return reading;
        });
        DatabaseFigure<Integer> other = inTheBackground.figure(FRESH, () -> 5);
        assertThat(frozen.latest()).contains(1);
        pass(FRESH);
        long began = System.nanoTime();
        for (int gauge = 0; gauge < 100; gauge++) {
            assertThat(frozen.latest()).contains(1);
            assertThat(other.latest()).contains(5);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        pass(Duration.ofSeconds(149));
        assertThat(frozen.latest()).contains(1);
        pass(Duration.ofSeconds(1));
        assertThat(frozen.latest()).isEmpty();
        assertThat(readings).hasValue(2);
        thawed.countDown();
    }

    private Supplier<Integer> away() {
        return () -> {
            readings.incrementAndGet();
            throw new DataAccessResourceFailureException("away");
        };
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
