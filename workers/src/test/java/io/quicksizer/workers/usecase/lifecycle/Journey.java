package io.quicksizer.workers.usecase.lifecycle;

import io.quicksizer.workers.result.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** An engagement of the product and the reference model's picture of it. */
final class Journey {
    final UUID id;
    final Reference reference;
    private final List<String> steps = new ArrayList<>();

    Journey(UUID id, Reference reference) {
        this.id = id;
        this.reference = reference;
    }

    /** Notes what was done; empty when the action made no sense where the engagement is. */
    void note(String what) {
        steps.add(what);
    }

    List<String> notes() {
        return List.copyOf(steps);
    }

    String anybody(Random random) {
        return any(reference.people.everybody(), random);
    }

    static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** Expects that the product answers as the reference model does. */
    void answers(String what, Answer<?> answer, Reply expected) {
        note(what + " → " + expected);
        if (reply(answer) != expected) {
            throw new Disagreement(what + " is answered " + answer + ", but expected " + expected);
        }
    }

    private static Reply reply(Answer<?> answer) {
        return switch (answer) {
            case Answer.Done<?> done -> Reply.DONE;
            case Answer.Refused<?> refused -> Reply.REFUSED;
            case Answer.Invalid<?> invalid -> Reply.INVALID;
            case Answer.Conflicting<?> conflicting -> Reply.CONFLICTING;
            case Answer.Missing<?> missing -> Reply.MISSING;
        };
    }
}
