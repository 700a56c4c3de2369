package io.quicksizer.processes.connection;

import io.quicksizer.processes.connection.EngineSearch.FoundTask;
import io.quicksizer.processes.engine.EngineException;
import io.quicksizer.processes.engine.HumanTaskRef;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Finds tasks while their people still read the page, because the search lags behind the engine by more than anybody
 * wants to wait after a click. What is known here is a guess that saves time: whoever completes a task by it must be
 * ready for one that is gone.
 */
final class TasksAhead {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    /** Six seconds of looking: a search that lags further is asked when the task is completed. */
    private static final int LOOKS = 20;

    private static final int KEPT = 2_000;

    private final EngineSearch search;
    private final BiConsumer<Runnable, Duration> later;
    private final LinkedHashMap<Long, Optional<FoundTask>> visits = new LinkedHashMap<>();

    /** @param later runs a look after a pause, and not on the thread that asks for it */
    TasksAhead(EngineSearch search, BiConsumer<Runnable, Duration> later) {
        this.search = search;
        this.later = later;
    }

    /** Begins to look for the task of this visit, unless that was begun before. */
    void lookFor(HumanTaskRef visit) {
        if (begins(visit)) {
            schedule(visit, LOOKS, Duration.ZERO);
        }
    }

    /** The task of this visit if it was seen open; forgotten with this answer. */
    Optional<FoundTask> take(HumanTaskRef visit) {
        synchronized (visits) {
            Optional<FoundTask> task = visits.remove(visit.elementInstanceKey());
            return task == null ? Optional.empty() : task;
        }
    }

    private boolean begins(HumanTaskRef visit) {
        synchronized (visits) {
            if (visits.putIfAbsent(visit.elementInstanceKey(), Optional.empty()) != null) {
                return false;
            }
            if (visits.size() > KEPT) {
                visits.pollFirstEntry();
            }
            return true;
        }
    }

    private void schedule(HumanTaskRef visit, int looks, Duration pause) {
        later.accept(() -> look(visit, looks), pause);
    }

    private void look(HumanTaskRef visit, int looks) {
        Optional<FoundTask> task = seen(visit);
        if (task.isPresent()) {
            keep(visit, task);
        } else if (looks > 1) {
            schedule(visit, looks - 1, BETWEEN_LOOKS);
        } else {
            take(visit);
        }
    }

    private Optional<FoundTask> seen(HumanTaskRef visit) {
        try {
            return search.taskOf(visit).filter(task -> task.state() == EngineSearch.State.OPEN);
        } catch (EngineException away) {
            return Optional.empty();
        }
    }

    /** A visit that was taken while it was looked for needs nothing more. */
    private void keep(HumanTaskRef visit, Optional<FoundTask> task) {
        synchronized (visits) {
            visits.replace(visit.elementInstanceKey(), task);
        }
    }
}
