package io.quicksizer.workers.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.quicksizer.processes.model.PolicyFacts;
import io.quicksizer.processes.model.SignOffLevel;
import io.quicksizer.processes.policy.PolicyDecision;
import io.quicksizer.workers.approval.Rehearsal.Rehearsed;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    private static final SignersLeft ENOUGH = new SignersLeft(List.of());

    @Test
    void a_revision_is_the_same_when_the_same_groups_would_be_asked_in_the_same_order() {
        assertThat(row(List.of("approvers"), decided("approvers")).same()).isTrue();
        assertThat(row(List.of(), decided()).same()).isTrue();
        assertThat(row(List.of("approvers"), decided("seniors")).same()).isFalse();
        assertThat(row(List.of("a", "b"), decided("b", "a")).same()).isFalse();
        assertThat(row(List.of(), new PolicyDecision.Undecided("no rule fits")).same())
                .isFalse();
    }

    @Test
    void a_policy_that_can_not_decide_says_why_and_asks_nobody() {
        Rehearsed undecided = row(List.of("approvers"), new PolicyDecision.Undecided("no rule fits"));
        assertThat(undecided.undecided()).isEqualTo("no rule fits");
        assertThat(undecided.wouldAsk()).isEmpty();
        assertThat(undecided.reason()).isEmpty();
        Rehearsed decided = row(List.of("approvers"), decided("approvers"));
        assertThat(decided.undecided()).isEmpty();
        assertThat(decided.reason()).isEqualTo("because");
    }

    @Test
    void what_needs_more_or_fewer_signatures_is_counted_apart_from_what_is_undecided() {
        Rehearsal rehearsal = rehearsal(
                row(List.of("approvers"), decided("approvers")),
                row(List.of("approvers"), decided("approvers", "seniors")),
                row(List.of("approvers", "seniors"), decided("approvers")),
                row(List.of("approvers"), decided()),
                row(List.of("approvers"), decided("seniors")),
                row(List.of("approvers"), new PolicyDecision.Undecided("no rule fits")));
        assertThat(rehearsal.same()).isEqualTo(1);
        assertThat(rehearsal.more()).isEqualTo(1);
        assertThat(rehearsal.fewer()).isEqualTo(2);
        assertThat(rehearsal.differing()).hasSize(5);
    }

    @Test
    void those_without_some_and_those_without_enough_signers_are_named() {
        Rehearsed fine = left(level("approvers", List.of("Anna"), List.of()));
        Rehearsed aside = left(level("approvers", List.of("Anna"), List.of("Bob")));
        Rehearsed nobody = left(level("approvers", List.of(), List.of("Anna")));
        Rehearsed oneForTwo =
                left(level("approvers", List.of("Anna"), List.of()), level("seniors", List.of("Anna"), List.of()));
        Rehearsed twoForTwo = left(
                level("approvers", List.of("Anna", "Bob"), List.of()), level("seniors", List.of("Anna"), List.of()));
        Rehearsal rehearsal = rehearsal(fine, aside, nobody, oneForTwo, twoForTwo);
        assertThat(rehearsal.withoutSome()).containsExactly(aside, nobody, oneForTwo);
        assertThat(rehearsal.stuck()).containsExactly(nobody, oneForTwo);
    }

    @Test
    void namesakes_are_two_people_and_two_user_names_of_a_person_are_one() {
        SignersLeft namesakes = new SignersLeft(List.of(
                new SignersLeft.Level("approvers", List.of("Kim Lee"), List.of(), Set.of("kim.lee")),
                new SignersLeft.Level("seniors", List.of("Kim Lee"), List.of(), Set.of("kim.lee2"))));
        SignersLeft renamed = new SignersLeft(List.of(
                new SignersLeft.Level("approvers", List.of("Anna Alt"), List.of(), Set.of("anna")),
                new SignersLeft.Level("seniors", List.of("Anna Neu"), List.of(), Set.of("anna"))));
        assertThat(namesakes.enough()).isTrue();
        assertThat(renamed.enough()).isFalse();
    }

    private static SignersLeft.Level level(String group, List<String> people, List<String> aside) {
        return new SignersLeft.Level(group, people, aside, Set.copyOf(people));
    }

    private static Rehearsal rehearsal(Rehearsed... rows) {
        return new Rehearsal(List.of(), List.of(rows), List.of());
    }

    private static Rehearsed left(SignersLeft.Level... levels) {
        return row(List.of("approvers"), decided("approvers"), new SignersLeft(List.of(levels)));
    }

    private static Rehearsed row(List<String> asked, PolicyDecision decision) {
        return row(asked, decision, ENOUGH);
    }

    private static Rehearsed row(List<String> asked, PolicyDecision decision, SignersLeft left) {
        return new Rehearsed(
                new UUID(1, 1), "Plan", 1, PolicyFacts.each(fact -> BigDecimal.ZERO), asked, decision, left);
    }

    private static PolicyDecision decided(String... groups) {
        List<SignOffLevel> levels = IntStream.range(0, groups.length)
                .mapToObj(at -> new SignOffLevel(
                        at + 1, groups[at], Duration.ofDays(3), Duration.ofDays(1), "seniors", "because"))
                .toList();
        return new PolicyDecision.Decided("rule", "route", "because", levels);
    }
}
