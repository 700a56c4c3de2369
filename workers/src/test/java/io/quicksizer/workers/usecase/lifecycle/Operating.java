package io.quicksizer.workers.usecase.lifecycle;

import io.quicksizer.processes.job.Job;
import io.quicksizer.processes.job.JobRefused;
import io.quicksizer.processes.model.JobType;
import io.quicksizer.processes.model.RestartPoint;
import io.quicksizer.workers.engagement.StoppingEngagement;
import io.quicksizer.workers.operations.Rebuilding;
import io.quicksizer.workers.operations.RestartingEngagement;
import io.quicksizer.workers.operations.WatchingRuns;
import io.quicksizer.workers.revision.ReopeningEngagement;
import io.quicksizer.workers.usecase.Office;
import io.quicksizer.workers.usecase.StandInEngine;
import io.quicksizer.workers.usecase.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Ends, next revisions, restarts, rebuilds, and an engine that is away or has lost what it knew. */
final class Operating {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Office office;
    private final StandInEngine engine;
    private final TestClock clock;
    private final StoppingEngagement stopping;
    private final ReopeningEngagement reopening;
    private final RestartingEngagement restarting;
    private final Rebuilding rebuilding;
    private final WatchingRuns watching;

    Operating(
            Office office,
            StandInEngine engine,
            TestClock clock,
            StoppingEngagement stopping,
            ReopeningEngagement reopening,
            RestartingEngagement restarting,
            Rebuilding rebuilding,
            WatchingRuns watching) {
        this.office = office;
        this.engine = engine;
        this.clock = clock;
        this.stopping = stopping;
        this.reopening = reopening;
        this.restarting = restarting;
        this.rebuilding = rebuilding;
        this.watching = watching;
    }

    void stop(Journey journey, Random random) {
        boolean withdraw = random.nextBoolean();
        String person = random.nextInt(3) == 0 ? journey.anybody(random) : withdraw ? "planner" : "admin";
        var answer = withdraw
                ? stopping.withdraw(office.person(person), journey.id, "enough")
                : stopping.cancel(office.person(person), journey.id, "enough");
        office.deliver();
        journey.answers(
                person + (withdraw ? " withdraws" : " cancels"),
                answer,
                journey.reference.stop(person, withdraw ? "WITHDRAWN" : "CANCELLED"));
    }

    void reopen(Journey journey, Random random) {
        String person = random.nextInt(4) == 0 ? journey.anybody(random) : "planner";
        var answer = reopening.reopen(office.person(person), journey.id);
        office.deliver();
        journey.answers(person + " begins the next revision", answer, journey.reference.reopen(person));
    }

    void restart(Journey journey, Random random) {
        String person = random.nextInt(6) == 0 ? journey.anybody(random) : ReferencePeople.ADMINISTRATOR;
        List<Place> places = journey.reference.restartPlaces();
        Place place = places.isEmpty() || random.nextInt(6) == 0
                ? Journey.any(List.of(Place.SIZING, Place.SIGN_OFF, Place.EXPORTING), random)
                : Journey.any(places, random);
        var answer = restarting.restart(office.person(person), journey.id, point(place), "test");
        office.deliver();
        journey.answers(person + " restarts at " + place, answer, journey.reference.restart(person, place));
    }

    static RestartPoint point(Place place) {
        return switch (place) {
            case SIGN_OFF -> RestartPoint.APPROVAL;
            case EXPORTING -> RestartPoint.EXPORT;
            default -> RestartPoint.valueOf(place.name());
        };
    }

    /** An operator holds every instance for lost; one that was not comes back afterwards. */
    void rebuild(Journey journey, Random random) {
        if (journey.reference.isAway()) {
            return;
        }
        String person = random.nextInt(6) == 0 ? journey.anybody(random) : ReferencePeople.ADMINISTRATOR;
        Optional<Job> former = formerJob(journey);
        rebuild(journey, person, Instant.now().plusSeconds(60), person + " rebuilds");
        former.filter(job -> ReferencePeople.ADMINISTRATOR.equals(person)).ifPresent(job -> comesBack(journey, job));
    }

    /** An operator rebuilds what the engine's search does not show. */
    void findAndRebuild(Journey journey) {
        if (journey.reference.isLost()) {
            clock.pass(LONG);
            rebuild(journey, ReferencePeople.ADMINISTRATOR, null, "admin rebuilds what is lost");
        }
    }

    private void rebuild(Journey journey, String person, @Nullable Instant lostBefore, String what) {
        var answer = rebuilding.rebuild(office.person(person), journey.id, lostBefore, "test");
        office.deliver();
        journey.answers(what, answer, journey.reference.rebuild(person));
    }

    private Optional<Job> formerJob(Journey journey) {
        return engine.leading(journey.id).stream()
                .findFirst()
                .filter(instance -> journey.reference.isUnfinished())
                .flatMap(instance -> engine.jobs().stream()
                        .filter(job -> job.processInstanceKey() == instance.key())
                        .reduce((earlier, later) -> later));
    }

    private void comesBack(Journey journey, Job job) {
        try {
            engine.perform(job);
            throw new Disagreement("A job of the former run was done: " + job);
        } catch (JobRefused expected) {
            journey.reference.audit.add("workflow job." + job.type().type() + " REFUSED");
        }
        office.deliver();
        journey.note("The instance that was held for lost comes back");
    }

    void lose(Journey journey) {
        if (!journey.reference.isAway() && journey.reference.instances() == 1) {
            engine.reset();
            journey.note("The engine loses everything");
            journey.reference.lose();
        }
    }

    void watch(Journey journey) {
        clock.pass(LONG);
        watching.compare();
        journey.note("Runs are compared with the engine");
        if (!journey.reference.isAway()) {
            journey.reference.watch();
        }
    }

    void goAway(Journey journey) {
        if (!journey.reference.isLost() && !journey.reference.isAway()) {
            engine.away(true);
            journey.note("The engine is away");
            journey.reference.goAway();
        }
    }

    void comeBack(Journey journey) {
        if (journey.reference.isAway()) {
            engine.away(false);
            clock.pass(LONG);
            office.deliver();
            journey.note("The engine is back");
            journey.reference.comeBack();
        }
    }

    void breakSomething(Journey journey, Random random) {
        if (journey.reference.isLost() || journey.reference.isBroken()) {
            return;
        }
        JobType fails = random.nextBoolean() ? JobType.FREEZE_REVISION : JobType.RENDER_PDF;
        engine.tamper(job -> {
            if (job.type() == fails) {
                throw new JobRefused("broken by the test");
            }
            return job;
        });
        journey.note(fails + " fails from now on");
        if (fails == JobType.FREEZE_REVISION) {
            journey.reference.failFreezing();
        } else {
            journey.reference.failPdf();
        }
    }

    /** What failed is repaired, and operators retry the incident, unless they have sent the engagement elsewhere. */
    void repair(Journey journey) {
        Reference reference = journey.reference;
        if (!reference.isBroken() || reference.isOrdered()) {
            return;
        }
        engine.tamper(job -> job);
        if (reference.place() == Place.FREEZING) {
            engine.retry(engine.leading(journey.id).getFirst());
        } else if (reference.place() == Place.EXPORTING) {
            engine.retry(engine.called(journey.id).orElseThrow());
        }
        journey.note("What failed is repaired and retried");
        reference.repair();
    }
}
