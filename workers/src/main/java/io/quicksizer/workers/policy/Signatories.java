package io.quicksizer.workers.policy;

import io.quicksizer.processes.model.SignOffLevel;
import io.quicksizer.processes.policy.PolicyDecision;
import io.quicksizer.processes.policy.PolicyDecision.Decided;
import io.quicksizer.processes.policy.PolicyDecision.Undecided;
import io.quicksizer.workers.people.Person;
import io.quicksizer.workers.people.Role;
import io.quicksizer.workers.policy.PolicyFlaw.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether everybody whom a policy asks is there to sign: each level by another person, none by the submitter, whoever
 * of the planners that is (docs/security.md).
 */
final class Signatories {
    private final Map<String, List<Person>> approvers;

    /** @param approvers active holders of the role APPROVER by group */
    Signatories(Map<String, List<Person>> approvers) {
        this.approvers = Map.copyOf(approvers);
    }

    List<PolicyFlaw> flaws(Collection<PolicyDecision> decisions) {
        Set<PolicyFlaw> flaws = new LinkedHashSet<>();
        decisions.forEach(decision -> {
            switch (decision) {
                case Decided decided -> flaw(decided).ifPresent(flaws::add);
                case Undecided undecided -> flaws.add(new PolicyFlaw(Kind.GAP, "", undecided.why()));
            }
        });
        return List.copyOf(flaws);
    }

    private Optional<PolicyFlaw> flaw(Decided decided) {
        for (SignOffLevel level : decided.levels()) {
            if (of(level).isEmpty()) {
                return Optional.of(new PolicyFlaw(Kind.NO_APPROVER, level.group(), decided.rule()));
            }
        }
        List<Person> submitters = decided.levels().stream()
                .flatMap(level -> of(level).stream())
                .filter(person -> person.is(Role.PLANNER))
                .toList();
        if (!signed(decided.levels(), new HashSet<>())) {
            return Optional.of(shortOfPeople(decided));
        }
        return submitters.stream()
                .filter(submitter -> !signed(decided.levels(), new HashSet<>(Set.of(submitter.userName()))))
                .findFirst()
                .map(submitter -> new PolicyFlaw(Kind.ONLY_SUBMITTER, groups(decided), submitter.userName()));
    }

    /** Whether each remaining level finds a person of its own. */
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

    private PolicyFlaw shortOfPeople(Decided decided) {
        return new PolicyFlaw(
                Kind.ONLY_SUBMITTER,
                groups(decided),
                of(decided.levels().getLast()).getFirst().userName());
    }

    private static String groups(Decided decided) {
        return String.join(
                ", ",
                decided.levels().stream().map(SignOffLevel::group).distinct().toList());
    }

    private List<Person> of(SignOffLevel level) {
        return approvers.getOrDefault(level.group(), List.of());
    }
}
