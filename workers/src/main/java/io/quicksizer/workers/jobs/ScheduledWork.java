package io.quicksizer.workers.jobs;

import io.quicksizer.processes.job.JobSubscriptions;
import io.quicksizer.workers.delivery.Delivering;
import io.quicksizer.workers.engagement.RemindingOwners;
import io.quicksizer.workers.notification.NotifyingOfDueDates;
import io.quicksizer.workers.notification.NotifyingOfMissingSigners;
import io.quicksizer.workers.operations.Retention;
import io.quicksizer.workers.operations.WatchingRuns;
import io.quicksizer.workers.recovery.RecoveryStatus;
import io.quicksizer.workers.recovery.TasklistWatch;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Scheduled tasks, which are not jobs of the models. Several workers may run them at the same time. */
@Component
class ScheduledWork {
    private final RemindingOwners reminding;
    private final WatchingRuns watching;
    private final Retention retention;
    private final JobSubscriptions subscriptions;
    private final RecoveryStatus recovery;
    private final TasklistWatch tasklist;
    private final NotifyingOfDueDates dueDates;
    private final NotifyingOfMissingSigners missingSigners;
    private final Delivering delivering;

    ScheduledWork(
            RemindingOwners reminding,
            WatchingRuns watching,
            Retention retention,
            JobSubscriptions subscriptions,
            RecoveryStatus recovery,
            TasklistWatch tasklist,
            NotifyingOfDueDates dueDates,
            NotifyingOfMissingSigners missingSigners,
            Delivering delivering) {
        this.retention = retention;
        this.subscriptions = subscriptions;
        this.recovery = recovery;
        this.tasklist = tasklist;
        this.dueDates = dueDates;
        this.missingSigners = missingSigners;
        this.delivering = delivering;
        this.reminding = reminding;
        this.watching = watching;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void remindOwners() {
        reminding.remind();
    }

    /** Only workers that process jobs count: until the models are deployed, this application does not. */
    @Scheduled(fixedDelayString = "PT10S")
    void reportAlive() {
        if (subscriptions.running()) {
            recovery.workersSeen();
        }
    }

    @Scheduled(fixedDelayString = "PT10S")
    void watchTasklist() {
        tasklist.look();
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void notifyOfDueDates() {
        dueDates.notifyDue();
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
    void notifyOfMissingSigners() {
        missingSigners.check();
    }

    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT10S")
    void deliver() {
        delivering.deliverDue();
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    void watchRuns() {
        watching.compare();
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT30S")
    void noticeCancelled() {
        watching.noticeCancelled();
    }

    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT15M")
    void removeExpired() {
        retention.removeOnSchedule();
    }
}
