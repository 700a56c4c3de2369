package io.quicksizer.ops.stack;

import io.quicksizer.ops.process.ChildProcess;
import io.quicksizer.ops.process.StackFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Restarts of components that have ended unexpectedly, so that a run survives the loss of one. A component that ends
 * for the fourth time within five minutes is not started again.
 */
final class Supervision {
    private static final int MOST_RESTARTS = 3;
    private static final Duration WITHIN = Duration.ofMinutes(5);
    private static final int LINES_OF_LOG = 15;

    private final List<Component> components;
    private final Processes processes;
    private final Narrator narrator;
    private final InstantSource clock;
    private final Executor threads;
    private final Set<Part> starting = ConcurrentHashMap.newKeySet();
    private final Map<Part, Deque<Instant>> restarts = new EnumMap<>(Part.class);

    /**
     * Creates it.
     *
     * @param threads start components that have ended, each while the others are watched
     */
    Supervision(
            List<Component> components, Processes processes, Narrator narrator, InstantSource clock, Executor threads) {
        this.components = List.copyOf(components);
        this.processes = processes;
        this.narrator = narrator;
        this.clock = clock;
        this.threads = threads;
    }

    /**
     * Starts each component that has ended, once those that it needs are running.
     *
     * @return false when one has ended too often; its error has been printed
     */
    boolean restartDead() {
        if (processes.isEnding()) {
            return true;
        }
        Set<Part> away = EnumSet.noneOf(Part.class);
        away.addAll(starting);
        components.stream().filter(Supervision::isDead).map(Component::part).forEach(away::add);
        for (var component : components) {
            boolean waits = component.part().needs().stream().anyMatch(away::contains);
            if (isDead(component) && !waits && !starting.contains(component.part()) && !restart(component)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDead(Component component) {
        return component.death().isPresent();
    }

    private boolean restart(Component component) {
        boolean permitted = isPermitted(component.part());
        narrator.failure(
                component.death().orElse("")
                        + (permitted ? " It is started again." : " It has ended too often and is not started again."),
                component.log(),
                ChildProcess.tail(component.log(), LINES_OF_LOG));
        if (permitted) {
            starting.add(component.part());
            CompletableFuture.runAsync(() -> start(component), threads);
        }
        return permitted;
    }

    private boolean isPermitted(Part part) {
        var earlier = restarts.computeIfAbsent(part, first -> new ArrayDeque<>());
        var now = clock.instant();
        earlier.removeIf(at -> at.isBefore(now.minus(WITHIN)));
        earlier.add(now);
        return earlier.size() <= MOST_RESTARTS;
    }

    private void start(Component component) {
        long begin = System.nanoTime();
        try {
            component.start();
            narrator.ready(component, Duration.ofNanos(System.nanoTime() - begin));
        } catch (StackFailure failure) {
            if (!processes.isEnding()) {
                narrator.failure(failure.getMessage());
            }
        } finally {
            starting.remove(component.part());
        }
    }
}
