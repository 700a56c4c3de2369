package io.quicksizer.ops.forging;

import io.quicksizer.ops.testing.Answer;
import io.quicksizer.ops.testing.Person;
import java.util.Optional;

/**
 * A named attempt at an engagement of its own.
 *
 * @param name a sentence
 * @param place where the engagement is
 * @param by the person who is known to have tried; empty for whoever has Camunda's rights
 * @param move the attempt itself
 * @param continued whether whoever may takes the next step after it, to see that it had no effect or stops there
 */
record Attempt(String name, Place place, Optional<Person> by, Move move, boolean continued) {

    /** The attempt itself. */
    @FunctionalInterface
    interface Move {
        Answer make(Scene scene);
    }

    static Attempt by(Person person, Place place, String name, Move move) {
        return new Attempt(name, place, Optional.of(person), move, false);
    }

    static Attempt byNobody(Place place, String name, Move move) {
        return new Attempt(name, place, Optional.empty(), move, false);
    }

    /** The same, after which the next step is taken by whoever may. */
    Attempt thenGoingOn() {
        return new Attempt(name, place, by, move, true);
    }
}
