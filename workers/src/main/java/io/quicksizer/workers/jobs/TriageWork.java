package io.quicksizer.workers.jobs;

import io.quicksizer.workers.feedback.WatchingTriages;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The scheduled check for triages that the engine has lost. Several workers may run it at the same time. */
@Component
class TriageWork {
    private final WatchingTriages watching;

    TriageWork(WatchingTriages watching) {
        this.watching = watching;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
    void startLostAgain() {
        watching.startLostAgain();
    }
}
