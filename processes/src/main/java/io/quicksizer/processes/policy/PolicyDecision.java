package io.quicksizer.processes.policy;

import io.quicksizer.processes.model.SignOffLevel;
import java.util.List;

/** Decision of a policy for the facts of one revision. */
public sealed interface PolicyDecision {
    /**
     * The policy determines who signs.
     *
     * @param rule id of the matching rule of the route table
     * @param route name of the route
     * @param reason the reason for the route, for people
     * @param levels the levels in the order of signing; empty if no sign-off is required
     */
    record Decided(String rule, String route, String reason, List<SignOffLevel> levels) implements PolicyDecision {
        /** Copies the levels. */
        public Decided {
            levels = List.copyOf(levels);
        }
    }

    /**
     * The policy has no result, or more than one: in the engine the approval would raise an incident.
     *
     * @param why the reason, for the author of the policy
     */
    record Undecided(String why) implements PolicyDecision {
        static final String NO_RULE = "No rule of ";

        /** Returns whether no rule matches; otherwise more than one does, or one can't be evaluated. */
        public boolean isGap() {
            return why.startsWith(NO_RULE);
        }
    }
}
