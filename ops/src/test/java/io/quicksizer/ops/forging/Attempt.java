package io.quicksizer.ops.forging;

import io.quicksizer.ops.testing.Answer;
import io.quicksizer.ops.testing.Person;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A named attempt at forgery on an engagement of its own.
 *
 * @param name a sentence
 * @param place where the engagement is
 * @param by the person who is known to have made the attempt; empty for a client with Camunda's rights
 * @param move the attempt itself
 * @param continued whether an authorized person takes the next step afterwards, to check that the attempt has no effect
 *     or is stopped there
 * @param history legitimate changes to the engagement before
 */
record Attempt(String name, Place place, Optional<Person> by, Move move, boolean continued, History history) {

    /** The action of an attempt. */
    @FunctionalInterface
    interface Move {
        Answer make(Scene scene);
    }

    /**
     * Legitimate changes to an engagement before an attempt.
     *
     * @param inReview made while its review is open, for every place from there on
     * @param atPlace made when it has reached its place
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

    /** Returns a copy after which an authorized person takes the next step. */
    Attempt thenGoingOn() {
        return new Attempt(name, place, by, move, true, history);
    }

    /** Returns a copy with a change made while the review is open. */
    Attempt reviewedAfter(Consumer<Scene> event) {
        return new Attempt(name, place, by, move, continued, new History(event, history.atPlace()));
    }

    /** Returns a copy with a change made at its place. */
    Attempt after(Consumer<Scene> event) {
        return new Attempt(name, place, by, move, continued, new History(history.inReview(), event));
    }
}
