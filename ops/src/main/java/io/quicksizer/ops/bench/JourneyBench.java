package io.quicksizer.ops.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quicksizer.ops.journey.StepWatch;
import io.quicksizer.ops.stack.LiveStack;
import io.quicksizer.ops.stack.Part;
import io.quicksizer.ops.stack.Port;
import io.quicksizer.processes.connection.EngineConnection;
import io.quicksizer.processes.connection.EngineSettings;
import io.quicksizer.processes.job.JobSettings;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Measurements on one stack: CPU use when idle, throughput of the product, and throughput of the same models with no-op
 * workers.
 */
final class JourneyBench {

    private static final int WARM_UP_CLIENTS = 4;

    private final LiveStack stack;
    private final List<Integer> clients;
    private final Throughput throughput;
    private final Duration warmUp;

    JourneyBench(LiveStack stack, List<Integer> clients, Duration time, Duration warmUp) {
        this.stack = stack;
        this.clients = List.copyOf(clients);
        this.throughput = new Throughput(time);
        this.warmUp = warmUp;
    }

    /** Returns the processor time of each part while the stack is idle, as a share of one core. */
    Map<String, Double> idle(Duration time) {
        pause(warmUp); // lets background work of the start finish
        var before = stack.usage();
        pause(time);
        var shares = new LinkedHashMap<String, Double>();
        stack.usage()
                .forEach((part, usage) -> shares.put(
                        part,
                        (usage.cpuSeconds() - before.getOrDefault(part, usage).cpuSeconds()) / time.toSeconds()));
        return shares;
    }

    /** Returns the journeys per second through the portal, by number of clients. */
    Map<Integer, Double> product() {
        var portal = stack.ports().http(Port.WEB);
        try (var watch = new StepWatch(stack.databaseAddress())) {
            return measure(() -> new ProductClient(portal, watch));
        }
    }

    /**
     * Returns the journeys per second with no-op workers, by number of clients. Stops the product's workers and does
     * not start them again.
     */
    Map<Integer, Double> idleWorkers() {
        stack.kill(Part.WORKERS);
        var arrivals = new Arrivals();
        try (var connection = EngineConnection.to(settings())) {
            var jobs = connection.jobs(likeTheProduct(), new SimpleMeterRegistry(), job -> () -> {});
            jobs.start(new IdleWorkers(arrivals).handlers());
            try {
                return measure(() -> new EngineClient(connection.workflow(), arrivals));
            } finally {
                jobs.stop();
            }
        }
    }

    private Map<Integer, Double> measure(Supplier<? extends Client> opened) {
        new Throughput(warmUp).perSecond(WARM_UP_CLIENTS, opened);
        var rates = new LinkedHashMap<Integer, Double>();
        clients.forEach(number -> rates.put(number, throughput.perSecond(number, opened)));
        return rates;
    }

    private EngineSettings settings() {
        var local = EngineSettings.local();
        return new EngineSettings(
                URI.create(stack.ports().http(Port.ENGINE_GATEWAY)),
                URI.create(stack.ports().http(Port.ENGINE_REST)),
                null,
                null,
                local.handlerThreads(),
                local.requestTimeout());
    }

    private static JobSettings likeTheProduct() {
        var settings = JobSettings.named("benchmark");
        return new JobSettings(
                settings.workerName(),
                settings.maxJobsActive(),
                settings.timeout(),
                settings.pollInterval(),
                true,
                settings.firstPause(),
                settings.longestPause());
    }

    private static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
