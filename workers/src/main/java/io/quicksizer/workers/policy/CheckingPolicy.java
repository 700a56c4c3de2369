package io.quicksizer.workers.policy;

import io.quicksizer.db.people.PersonEntity;
import io.quicksizer.db.people.PersonRepository;
import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.policy.ApprovalPolicy;
import io.quicksizer.processes.policy.PolicyDecision;
import io.quicksizer.processes.policy.PolicyDecision.Decided;
import io.quicksizer.workers.access.PeopleDirectory;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Check for revisions that could never be approved under a policy, given the current people and their groups. */
@Component
public class CheckingPolicy {
    private final PersonRepository members;
    private final PeopleDirectory people;

    CheckingPolicy(PersonRepository members, PeopleDirectory people) {
        this.members = members;
        this.people = people;
    }

    /** Returns the reasons why a revision could never be approved under the policy; an empty list if there are none. */
    public List<PolicyFlaw> flaws(ApprovalPolicy policy) {
        Map<PolicyDecision, PolicyFacts> possible = policy.possibleDecisions();
        return new Signatories(approvers(possible), policy::ruleName).flaws(possible);
    }

    private Map<String, List<Person>> approvers(Map<PolicyDecision, PolicyFacts> decisions) {
        Map<String, List<Person>> approvers = new HashMap<>();
        decisions.keySet().forEach(decision -> {
            if (decision instanceof Decided decided) {
                decided.levels().stream()
                        .flatMap(level -> Stream.of(level.group(), level.escalateTo()))
                        .forEach(group -> approvers.computeIfAbsent(group, this::approversOf));
            }
        });
        return approvers;
    }

    /** Returns the active members of the group that hold the role APPROVER. */
    public List<Person> approversOf(String group) {
        return members.activeMembersOf(group).stream()
                .map(PersonEntity::userName)
                .map(people::find)
                .flatMap(Optional::stream)
                .filter(person -> person.is(Role.APPROVER))
                .toList();
    }
}
