package io.quicksizer.ops.stack;

import io.quicksizer.ops.process.ChildProcess;
import io.quicksizer.ops.process.StackFailure;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The components of one run, which are started in parallel as far as their dependencies permit and stopped
 * sequentially.
 */
final class Stack {

    private static final int LINES_OF_LOG = 15;

    private final List<Component> components;
    private final Processes processes;
    private final Narrator narrator;
    private final Map<Part, Duration> secondsToReady = new EnumMap<>(Part.class);
    private boolean stopped;

    /** @param components in start order */
    Stack(List<Component> components, Processes processes, Narrator narrator) {
        this.components = List.copyOf(components);
        this.processes = processes;
        this.narrator = narrator;
    }

    /**
     * Starts all components; returns when all are ready or the first has failed.
     *
     * @return false when a component failed to start; its error has been printed
     */
    boolean start() {
        var started = new EnumMap<Part, CompletableFuture<Void>>(Part.class);
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("start-", 0).factory())) {
            for (var component : components) {
                started.put(component.part(), whenNeedsAreReady(component, started, threads));
            }
            firstFailureEndsTheWait(started).join();
            return true;
        } catch (CompletionException e) {
            if (e.getCause() instanceof StackFailure) {
                return false;
            }
            throw e;
        }
    }

    private CompletableFuture<Void> whenNeedsAreReady(
            Component component, Map<Part, CompletableFuture<Void>> started, ExecutorService threads) {
        var needs = component.part().needs().stream()
                .map(started::get)
                .filter(future -> future != null)
                .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(needs).thenRunAsync(() -> start(component), threads);
    }

    /**
     * Completes when all have completed, or with the first failure, which also prevents the remaining ones from
     * starting.
     */
    private CompletableFuture<Void> firstFailureEndsTheWait(Map<Part, CompletableFuture<Void>> started) {
        var all = CompletableFuture.allOf(started.values().toArray(CompletableFuture<?>[]::new));
        started.values()
                .forEach(future -> future.exceptionally(failure -> {
                    processes.end();
                    all.completeExceptionally(failure);
                    return null;
                }));
        return all;
    }

    private void start(Component component) {
        long begin = System.nanoTime();
        try {
            component.start();
        } catch (StackFailure failure) {
            show(component, failure);
            throw failure;
        }
        var took = Duration.ofNanos(System.nanoTime() - begin);
        synchronized (secondsToReady) {
            secondsToReady.put(component.part(), took);
        }
        narrator.ready(component, took);
    }

    private void show(Component component, StackFailure failure) {
        if (!processes.isEnding()) {
            narrator.failure(failure.getMessage(), component.log(), ChildProcess.tail(component.log(), LINES_OF_LOG));
        }
    }

    /** Returns what keeps the components running once all have been started. */
    Supervision supervision() {
        return new Supervision(
                components,
                processes,
                narrator,
                InstantSource.system(),
                task -> Thread.ofPlatform().daemon().name("restart").start(task));
    }

    /** Stops all components in reverse order; a concurrent call waits for the first and does nothing. */
    synchronized void stop() {
        processes.end();
        if (stopped) {
            return;
        }
        stopped = true;
        for (var component : new ArrayList<>(components).reversed()) {
            long begin = System.nanoTime();
            try {
                if (component.stop()) {
                    narrator.stopped(component, Duration.ofNanos(System.nanoTime() - begin));
                }
            } catch (StackFailure failure) {
                narrator.failure(failure.getMessage());
            }
        }
    }

    /** Returns the time from start to readiness of each part. */
    Map<Part, Duration> timesToReady() {
        synchronized (secondsToReady) {
            return Map.copyOf(secondsToReady);
        }
    }
}
