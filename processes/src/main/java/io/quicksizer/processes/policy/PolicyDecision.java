package io.quicksizer.processes.policy;

import io.quicksizer.processes.model.SignOffLevel;
import java.util.List;

/** A policy's decision for the facts of one revision. */
public sealed interface PolicyDecision {
    /**
     * The policy knows who signs.
     *
     * @param rule id of the one rule about the route that was hit
     * @param route name of the route, as the policy spells it
     * @param reason why this route, for people
     * @param levels who signs, in this order; empty when the policy itself approves
     */
    record Decided(String rule, String route, String reason, List<SignOffLevel> levels) implements PolicyDecision {
        /** Keeps a copy of the levels. */
        public Decided {
            levels = List.copyOf(levels);
        }
    }

    /**
     * The policy has no answer, or more than one: in the engine the approval would stop with an incident.
     *
     * @param why what is missing, for the author of the policy
     */
    record Undecided(String why) implements PolicyDecision {
        static final String NO_RULE = "No rule of ";

        /** Returns whether no rule fits; else more than one does, or one can't be evaluated. */
        public boolean isGap() {
            return why.startsWith(NO_RULE);
        }
    }
}
