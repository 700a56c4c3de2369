package io.quicksizer.workers.usecase.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * An entry at a step of the wizard, as the reference model sees it.
 *
 * @param kind where it is meant to lead
 * @param target of a jump
 * @param variant which of the complete entries of a step is made
 */
record Move(Kind kind, @Nullable Place target, int variant) {

    /** Kinds of entries. */
    enum Kind {
        GO_ON,
        INCOMPLETE,
        BACK,
        JUMP,
        WITHDRAW
    }

    static Move of(Kind kind) {
        return new Move(kind, null, 0);
    }

    static Move goOn(int variant) {
        return new Move(Kind.GO_ON, null, variant);
    }

    static Move jump(Place target) {
        return new Move(Kind.JUMP, target, 0);
    }
}
