package io.quicksizer.workers.policy;

import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.model.SignOffLevel;
import io.quicksizer.processes.policy.PolicyDecision;
import io.quicksizer.processes.policy.PolicyDecision.Decided;
import io.quicksizer.processes.policy.PolicyDecision.Undecided;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.policy.PolicyFlaw.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Check whether all sign-offs that a policy requires are possible: each level by a different person and none by the
 * submitter, whichever planner that is (docs/security.md).
 */
final class Signatories {
    private final Map<String, List<Person>> approvers;
    private final UnaryOperator<String> ruleNames;

    /**
     * @param approvers active holders of the role APPROVER by group
     * @param ruleNames name of a rule by its id
     */
    Signatories(Map<String, List<Person>> approvers, UnaryOperator<String> ruleNames) {
        this.approvers = Map.copyOf(approvers);
        this.ruleNames = ruleNames;
    }

    /** @param decisions possible decisions of the policy, each with facts that lead to it */
    List<PolicyFlaw> flaws(Map<PolicyDecision, PolicyFacts> decisions) {
        Set<PolicyFlaw> flaws = new LinkedHashSet<>();
        decisions.forEach((decision, facts) -> {
            switch (decision) {
                case Decided decided -> flaw(decided).ifPresent(flaws::add);
                case Undecided undecided ->
                    flaws.add(
                            new PolicyFlaw(undecided.isGap() ? Kind.GAP : Kind.OVERLAP, 0, "", undecided.why(), facts));
            }
        });
        return List.copyOf(flaws);
    }

    private Optional<PolicyFlaw> flaw(Decided decided) {
        for (SignOffLevel level : decided.levels()) {
            if (of(level).isEmpty()) {
                return Optional.of(nobody(Kind.NO_APPROVER, level, level.group(), decided));
            }
            if (of(level.escalateTo()).isEmpty()) {
                return Optional.of(nobody(Kind.NO_ESCALATION, level, level.escalateTo(), decided));
            }
        }
        if (!signed(decided.levels(), new HashSet<>())) {
            return Optional.of(
                    tooFew(decided, of(decided.levels().getLast()).getFirst().userName()));
        }
        return decided.levels().stream()
                .flatMap(level -> of(level).stream())
                .filter(person -> person.is(Role.PLANNER))
                .map(Person::userName)
                .filter(submitter -> !signed(decided.levels(), new HashSet<>(Set.of(submitter))))
                .findFirst()
                .map(submitter -> tooFew(decided, submitter));
    }

    /** Returns whether each remaining level can be signed by a different person who is not yet taken. */
    private boolean signed(List<SignOffLevel> levels, Set<String> taken) {
        if (levels.isEmpty()) {
            return true;
        }
        List<SignOffLevel> others = new ArrayList<>(levels.subList(1, levels.size()));
        return of(levels.getFirst()).stream().map(Person::userName).anyMatch(name -> {
            if (!taken.add(name)) {
                return false;
            }
            boolean signed = signed(others, taken);
            taken.remove(name);
            return signed;
        });
    }

    private PolicyFlaw nobody(Kind kind, SignOffLevel level, String group, Decided decided) {
        return new PolicyFlaw(kind, level.level(), group, ruleNames.apply(decided.rule()), null);
    }

    /**
     * Returns the flaw for the level that only this person could sign, or for the last level if several share too few
     * people.
     */
    private PolicyFlaw tooFew(Decided decided, String person) {
        SignOffLevel level = decided.levels().stream()
                .filter(asked -> of(asked).stream()
                        .allMatch(approver -> approver.userName().equals(person)))
                .reduce((one, other) -> other)
                .orElseGet(() -> decided.levels().getLast());
        return new PolicyFlaw(Kind.ONLY_SUBMITTER, level.level(), level.group(), person, null);
    }

    private List<Person> of(SignOffLevel level) {
        return of(level.group());
    }

    private List<Person> of(String group) {
        return approvers.getOrDefault(group, List.of());
    }
}
