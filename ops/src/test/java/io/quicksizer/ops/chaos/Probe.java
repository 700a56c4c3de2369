package io.quicksizer.ops.chaos;

import io.quicksizer.ops.journey.SampleEngagement;
import java.time.Duration;
import org.awaitility.Awaitility;

/** A check that an engagement can be opened, its first step submitted and the second one reached. */
final class Probe {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int ACCEPTED = 202;

    private Probe() {}

    static void of(String portal, String name) {
        var engagement = Awaitility.await("a new engagement, " + name)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> SampleEngagement.opened(portal, name), found -> true);
        Awaitility.await("its entry, " + name).atMost(PATIENCE).until(() -> engagement.tryContext() == ACCEPTED);
        engagement.awaitStep("SCOPE");
    }
}
