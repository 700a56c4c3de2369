package io.quicksizer.ops.bench;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The throughput of several concurrent clients, in journeys per second. A journey that began in time is completed. */
final class Throughput {

    private final Duration time;

    /** @param time for how long each client begins journeys */
    Throughput(Duration time) {
        this.time = time;
    }

    double perSecond(int clients, Supplier<? extends Client> opened) {
        var rates = Stream.generate(() -> CompletableFuture.supplyAsync(() -> rate(opened), Thread::startVirtualThread))
                .limit(clients)
                .toList();
        return rates.stream().mapToDouble(CompletableFuture::join).sum();
    }

    private double rate(Supplier<? extends Client> opened) {
        try (var client = opened.get()) {
            long begin = System.nanoTime();
            int journeys = 0;
            do {
                client.journey();
                journeys++;
            } while (System.nanoTime() - begin < time.toNanos());
            return journeys * 1e9 / (System.nanoTime() - begin);
        }
    }
}
