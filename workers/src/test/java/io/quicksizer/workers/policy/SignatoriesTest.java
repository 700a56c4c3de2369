package io.quicksizer.workers.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.PolicyFact;
import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.model.SignOffLevel;
import io.quicksizer.processes.policy.PolicyDecision.Decided;
import io.quicksizer.processes.policy.PolicyDecision.Undecided;
import io.quicksizer.workers.access.Person;
import io.quicksizer.workers.access.Role;
import io.quicksizer.workers.policy.PolicyFlaw.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignatoriesTest {
    private static final PolicyFacts FACTS =
            PolicyFacts.each(fact -> fact == PolicyFact.TOTAL_DAYS ? BigDecimal.TEN : BigDecimal.ZERO);
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
                .containsExactly(new PolicyFlaw(Kind.NO_APPROVER, 1, "board", "the rule Rule_Any", null));
    }

    @Test
    void the_only_approver_of_a_group_must_not_be_one_who_also_submits() {
        assertThat(flaws(Map.of("board", List.of(CARA)), "board"))
                .containsExactly(new PolicyFlaw(Kind.ONLY_SUBMITTER, 1, "board", "cara", null));
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
        Undecided gap = new Undecided("No rule of signOffRoute matches");
        assertThat(new Signatories(Map.of(), id -> id).flaws(Map.of(gap, FACTS)))
                .containsExactly(new PolicyFlaw(Kind.GAP, 0, "", gap.why(), FACTS));
    }

    @Test
    void facts_that_two_rules_decide_are_an_overlap() {
        Undecided overlap = new Undecided("multiple values aren't allowed");
        assertThat(new Signatories(Map.of(), id -> id).flaws(Map.of(overlap, FACTS)))
                .extracting(PolicyFlaw::kind)
                .containsExactly(Kind.OVERLAP);
    }

    @Test
    void whoever_is_asked_when_the_time_limit_passes_must_be_there_too() {
        SignOffLevel level =
                new SignOffLevel(2, "board", Duration.ofDays(3), Duration.ofDays(1), "directors", "because");
        assertThat(flaws(Map.of("board", List.of(ANNA)), List.of(level)))
                .containsExactly(new PolicyFlaw(Kind.NO_ESCALATION, 2, "directors", "the rule Rule_Any", null));
    }

    private static List<PolicyFlaw> flaws(Map<String, List<Person>> approvers, String... groups) {
        List<SignOffLevel> levels = java.util.Arrays.stream(groups)
                .map(group -> new SignOffLevel(1, group, Duration.ofDays(3), Duration.ofDays(1), group, "because"))
                .toList();
        return flaws(approvers, levels);
    }

    private static List<PolicyFlaw> flaws(Map<String, List<Person>> approvers, List<SignOffLevel> levels) {
        return new Signatories(approvers, id -> "the rule " + id)
                .flaws(Map.of(new Decided("Rule_Any", "ANY", "because", levels), FACTS));
    }

    private static Person person(String name, Role... roles) {
        return new Person(name, name, Set.of(roles), Set.of(), null);
    }
}
