package io.quicksizer.ops.forging;

import io.quicksizer.ops.testing.Answer;
import io.quicksizer.ops.testing.Person;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
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
 * @param forged names of the variables and, as {@code form.field}, of the fields that it forges
 * @param expected the outcome that it must have; empty if any outcome without an effect will do
 */
record Attempt(
        String name,
        Place place,
        Optional<Person> by,
        Move move,
        boolean continued,
        History history,
        Set<String> forged,
        Optional<Outcome> expected) {

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
        return of(Optional.of(person), place, name, move);
    }

    static Attempt byNobody(Place place, String name, Move move) {
        return of(Optional.empty(), place, name, move);
    }

    private static Attempt of(Optional<Person> by, Place place, String name, Move move) {
        return new Attempt(name, place, by, move, false, History.NONE, Set.of(), Optional.empty());
    }

    /** Returns a copy after which an authorized person takes the next step. */
    Attempt thenGoingOn() {
        return new Attempt(name, place, by, move, true, history, forged, expected);
    }

    /** Returns a copy with a change made while the review is open. */
    Attempt reviewedAfter(Consumer<Scene> event) {
        return with(new History(event, history.atPlace()));
    }

    /** Returns a copy with a change made at its place. */
    Attempt after(Consumer<Scene> event) {
        return with(new History(history.inReview(), event));
    }

    private Attempt with(History changed) {
        return new Attempt(name, place, by, move, continued, changed, forged, expected);
    }

    /** Returns a copy that forges these variables or fields. */
    Attempt forging(Collection<String> names) {
        return new Attempt(name, place, by, move, continued, history, Set.copyOf(names), expected);
    }

    /** Returns a copy that must have this outcome. */
    Attempt expecting(Outcome outcome) {
        return new Attempt(name, place, by, move, continued, history, forged, Optional.of(outcome));
    }
}
