package io.quicksizer.ops.bench;

import io.quicksizer.ops.journey.StepWatch;
import io.quicksizer.ops.journey.TimedJourney;

/** A client that sizes and signs off through the API of the portal. */
final class ProductClient implements Client {

    private final TimedJourney journeys;

    ProductClient(String portal, StepWatch watch) {
        journeys = new TimedJourney(portal, watch);
    }

    @Override
    public void journey() {
        journeys.take("Benchmark");
    }

    @Override
    public void close() {
        // nothing to close: the watch is shared by all clients
    }
}
