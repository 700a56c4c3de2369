package io.quicksizer.workers.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.SignOffLevel;
import io.quicksizer.processes.policy.PolicyDecision.Decided;
import io.quicksizer.processes.policy.PolicyDecision.Undecided;
import io.quicksizer.workers.people.Person;
import io.quicksizer.workers.people.Role;
import io.quicksizer.workers.policy.PolicyFlaw.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignatoriesTest {
    private static final Person ANNA = person("anna", Role.APPROVER);
    private static final Person BEN = person("ben", Role.APPROVER);
    private static final Person CARA = person("cara", Role.APPROVER, Role.PLANNER);

    @Test
    void a_group_with_an_approver_of_its_own_can_sign() {
        assertThat(flaws(Map.of("board", List.of(ANNA)), "board")).isEmpty();
    }

    @Test
    void a_group_without_an_active_approver_could_never_sign() {
        assertThat(flaws(Map.of("board", List.of()), "board"))
                .containsExactly(new PolicyFlaw(Kind.NO_APPROVER, "board", "Rule_Any"));
    }

    @Test
    void the_only_approver_of_a_group_must_not_be_one_who_also_submits() {
        assertThat(flaws(Map.of("board", List.of(CARA)), "board"))
                .containsExactly(new PolicyFlaw(Kind.ONLY_SUBMITTER, "board", "cara"));
        assertThat(flaws(Map.of("board", List.of(CARA, ANNA)), "board")).isEmpty();
    }

    @Test
    void every_level_needs_a_person_of_its_own() {
        assertThat(flaws(Map.of("board", List.of(ANNA), "finance", List.of(ANNA)), "board", "finance"))
                .extracting(PolicyFlaw::kind)
                .containsExactly(Kind.ONLY_SUBMITTER);
        assertThat(flaws(Map.of("board", List.of(ANNA), "finance", List.of(ANNA, BEN)), "board", "finance"))
                .isEmpty();
    }

    @Test
    void facts_without_a_decision_are_a_gap() {
        assertThat(new Signatories(Map.of()).flaws(List.of(new Undecided("No rule fits"))))
                .containsExactly(new PolicyFlaw(Kind.GAP, "", "No rule fits"));
    }

    private static List<PolicyFlaw> flaws(Map<String, List<Person>> approvers, String... groups) {
        List<SignOffLevel> levels = java.util.Arrays.stream(groups)
                .map(group -> new SignOffLevel(1, group, Duration.ofDays(3), Duration.ofDays(1), group, "because"))
                .toList();
        return new Signatories(approvers).flaws(List.of(new Decided("Rule_Any", "ANY", "because", levels)));
    }

    private static Person person(String name, Role... roles) {
        return new Person(name, name, Set.of(roles), Set.of(), null);
    }
}
