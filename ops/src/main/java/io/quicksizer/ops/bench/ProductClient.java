package io.quicksizer.ops.bench;

import io.quicksizer.ops.journey.TimedJourney;

/** Sizes and signs through the API of the portal. */
final class ProductClient implements Client {

    private final TimedJourney journeys;

    ProductClient(String portal, String database) {
        journeys = new TimedJourney(portal, database);
    }

    @Override
    public void journey() {
        journeys.take("Benchmark");
    }

    @Override
    public void close() {
        journeys.close();
    }
}
