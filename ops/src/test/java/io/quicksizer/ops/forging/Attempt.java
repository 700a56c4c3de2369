package io.quicksizer.ops.forging;

import io.quicksizer.ops.testing.Answer;
import io.quicksizer.ops.testing.Person;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A named attempt at an engagement of its own.
 *
 * @param name a sentence
 * @param place where the engagement is
 * @param by the person who is known to have tried; empty for whoever has Camunda's rights
 * @param move the attempt itself
 * @param continued whether whoever may takes the next step after it, to see that it had no effect or stops there
 * @param history what happened to the engagement before
 */
record Attempt(String name, Place place, Optional<Person> by, Move move, boolean continued, History history) {

    /** The attempt itself. */
    @FunctionalInterface
    interface Move {
        Answer make(Scene scene);
    }

    /**
     * What happened to an engagement before an attempt, all of it rightly.
     *
     * @param inReview while its review waited, for every place from there on
     * @param atPlace when it had come to its place
     */
    record History(Consumer<Scene> inReview, Consumer<Scene> atPlace) {
        private static final History NONE = new History(scene -> {}, scene -> {});
    }

    static Attempt by(Person person, Place place, String name, Move move) {
        return new Attempt(name, place, Optional.of(person), move, false, History.NONE);
    }

    static Attempt byNobody(Place place, String name, Move move) {
        return new Attempt(name, place, Optional.empty(), move, false, History.NONE);
    }

    /** The same, after which the next step is taken by whoever may. */
    Attempt thenGoingOn() {
        return new Attempt(name, place, by, move, true, history);
    }

    /** The same, after something happened while the review waited. */
    Attempt reviewedAfter(Consumer<Scene> event) {
        return new Attempt(name, place, by, move, continued, new History(event, history.atPlace()));
    }

    /** The same, after something happened at its place. */
    Attempt after(Consumer<Scene> event) {
        return new Attempt(name, place, by, move, continued, new History(history.inReview(), event));
    }
}
