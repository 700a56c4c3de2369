package io.quicksizer.workers.usecase.lifecycle;

import io.quicksizer.db.common.Channel;
import io.quicksizer.workers.engagement.KeepingDraft;
import io.quicksizer.workers.engagement.SubmittingStep;
import io.quicksizer.workers.usecase.Office;
import io.quicksizer.workers.usecase.StandInEngine;
import io.quicksizer.workers.wizard.entry.StepEntry;
import java.util.List;
import java.util.Random;

/** Entries in the portal, through the API and in Tasklist. */
final class Planning {
    private static final List<String> PLANNERS = List.of("planner", "planner2", "lead");

    private final Office office;
    private final StandInEngine engine;
    private final SubmittingStep submitting;
    private final KeepingDraft drafting;

    Planning(Office office, StandInEngine engine, SubmittingStep submitting, KeepingDraft drafting) {
        this.office = office;
        this.engine = engine;
        this.submitting = submitting;
        this.drafting = drafting;
    }

    void goOn(Journey journey, Random random) {
        journey.reference
                .waiting()
                .filter(Place::isWizard)
                .ifPresent(place -> submit(
                        journey, Journey.any(PLANNERS, random), place, Move.goOn(random.nextInt(3)), random, false));
    }

    void goOnInTasklist(Journey journey, Random random) {
        complete(journey, Journey.any(PLANNERS, random), Move.goOn(random.nextInt(3)));
    }

    /** Anybody's entry at any step, right or wrong. */
    void enter(Journey journey, Random random) {
        Place place = Journey.any(Place.wizard(true), random);
        Place step = journey.reference
                .waiting()
                .filter(Place::isWizard)
                .filter(waiting -> random.nextBoolean())
                .orElse(place);
        submit(journey, journey.anybody(random), step, anyMove(random), random, false);
    }

    void enterStale(Journey journey, Random random) {
        Place place = journey.reference.waiting().filter(Place::isWizard).orElse(Place.SCOPE);
        submit(journey, Journey.any(PLANNERS, random), place, Move.goOn(0), random, true);
    }

    void completeInTasklist(Journey journey, Random random) {
        complete(journey, journey.anybody(random), anyMove(random));
    }

    void backOrJump(Journey journey, Random random) {
        journey.reference.waiting().filter(Place::isWizard).ifPresent(place -> {
            Move move = place == Place.REVIEW && random.nextInt(4) > 0
                    ? Move.jump(Journey.any(Place.wizard(true), random))
                    : Move.of(Move.Kind.BACK);
            submit(journey, Journey.any(PLANNERS, random), place, move, random, false);
        });
    }

    void draft(Journey journey, Random random) {
        Place place = journey.reference.waiting().filter(Place::isWizard).orElse(Place.SCOPE);
        String person = journey.anybody(random);
        StepEntry entry = entry(place, Move.goOn(0));
        journey.answers(
                person + " keeps a draft of " + place,
                drafting.keep(office.person(person), journey.id, entry, 0),
                journey.reference.draft(person, place));
    }

    private void submit(Journey journey, String person, Place place, Move move, Random random, boolean stale) {
        Channel channel = random.nextBoolean() ? Channel.PORTAL : Channel.API;
        long version = office.version(journey.id) - (stale ? 1 : 0);
        var answer = submitting.submit(
                office.person(person), journey.id, new SubmittingStep.Request(version, entry(place, move), channel));
        office.deliver();
        journey.answers(
                person + " submits " + place + " with " + move + (stale ? ", stale" : ""),
                answer,
                journey.reference.submit(person, place, move, stale));
    }

    private void complete(Journey journey, String person, Move move) {
        Place place = journey.reference.place();
        if (!journey.reference.hasTask() || !place.isWizard()) {
            return;
        }
        engine.completeInTasklist(journey.id, person, Forms.of(place, move));
        journey.note(person + " completes " + place + " in Tasklist with " + move);
        journey.reference.completeInTasklist(person, move);
    }

    private static StepEntry entry(Place place, Move move) {
        return StepEntry.read(Forms.step(place), StandInEngine.json(Forms.of(place, move)));
    }

    private static Move anyMove(Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> Move.of(Move.Kind.INCOMPLETE);
            case 2 -> Move.of(Move.Kind.BACK);
            case 3 -> Move.jump(Journey.any(Place.wizard(true), random));
            case 4 -> random.nextInt(4) == 0 ? Move.of(Move.Kind.WITHDRAW) : Move.of(Move.Kind.BACK);
            default -> Move.goOn(random.nextInt(3));
        };
    }
}
