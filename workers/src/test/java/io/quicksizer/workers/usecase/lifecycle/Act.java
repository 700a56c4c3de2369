package io.quicksizer.workers.usecase.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An action of a sequence; what it does depends on where the engagement is, so that any part of a sequence is a
 * sequence as well.
 *
 * @param kind what is done
 * @param choices seed of the choices that the action leaves open: who, with which content
 */
record Act(Kind kind, int choices) {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 30;

    /** Kinds of actions, each with its weight. */
    enum Kind {
        GO_ON(60),
        GO_ON_IN_TASKLIST(16),
        ENTER(6),
        ENTER_STALE(3),
        COMPLETE_IN_TASKLIST(6),
        BACK_OR_JUMP(6),
        DRAFT(2),
        DECIDE(10),
        DECIDE_IN_TASKLIST(6),
        DELEGATE(2),
        REMIND(3),
        TIME_LIMIT(4),
        TIME_PASSES(2),
        STOP(3),
        REOPEN(6),
        RECALL(5),
        UNDO_WITHDRAWAL(6),
        HAND_OVER(4),
        REASSIGN(4),
        RESTART(6),
        REBUILD(3),
        LOSE(4),
        FIND_AND_REBUILD(4),
        WATCH(3),
        ENGINE_AWAY(4),
        ENGINE_BACK(6),
        BREAK(2),
        REPAIR(4),
        REPEAT_JOB(8),
        REPEAT_MESSAGE(3),
        REDELIVER(3),
        WRONG_DOCUMENT(2);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }
    }

    Random random() {
        return new Random(choices);
    }

    /** The sequence that belongs to a seed. */
    static List<Act> sequence(long seed) {
        Random random = new Random(seed);
        int length = SHORTEST + random.nextInt(LONGEST - SHORTEST + 1);
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            acts.add(new Act(kind(random), random.nextInt()));
        }
        return List.copyOf(acts);
    }

    private static Kind kind(Random random) {
        int total = 0;
        for (Kind kind : Kind.values()) {
            total += kind.weight;
        }
        int drawn = random.nextInt(total);
        for (Kind kind : Kind.values()) {
            drawn -= kind.weight;
            if (drawn < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("Weights do not add up");
    }
}
